import '../shared/ui/base.css';
import BoardPage from './phone/board/BoardPage.svelte';
import { mountPage } from './page/mount-page.ts';

mountPage(BoardPage);
