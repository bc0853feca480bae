import '../shared/ui/base.css';
import PresentPage from './present/PresentPage.svelte';
import { mountPage } from './page/mount-page.ts';

mountPage(PresentPage);
