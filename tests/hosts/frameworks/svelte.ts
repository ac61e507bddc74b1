import { mount } from 'svelte';
import Console from './svelte.svelte';

mount(Console, { target: document.querySelector('#app') as HTMLElement });
