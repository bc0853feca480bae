import '../shared/ui/base.css';
import BigScreen from './big-screen/BigScreen.svelte';
import { mountPage } from './page/mount-page.ts';

mountPage(BigScreen);
