import '../shared/ui/base.css';
import HomePage from './home/HomePage.svelte';
import { mountPage } from './page/mount-page.ts';

mountPage(HomePage);
