import '../shared/ui/base.css';
import TrustPage from './trust/TrustPage.svelte';
import { mountPage } from './page/mount-page.ts';

mountPage(TrustPage);
