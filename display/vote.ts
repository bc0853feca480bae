import '../shared/ui/base.css';
import VotePage from './phone/vote/VotePage.svelte';
import { mountPage } from './page/mount-page.ts';

mountPage(VotePage);
