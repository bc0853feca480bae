import '../shared/ui/base.css';
import { mountPage } from './page/mount-page.ts';
import DisplayPage from './screens/DisplayPage.svelte';

mountPage(DisplayPage);
