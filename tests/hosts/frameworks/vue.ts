import { createApp } from 'vue';
import Console from './vue.vue';

createApp(Console).mount('#app');
// After the page stands: what a template set before the tags were elements must hold.
void import('contact-cockpit/define');
