import type { Container } from '../core/container/container';
import { scriptRegions } from './wire/script-tags';

/** Components of Vue: `<script>` and `<script setup>`, which see each other. */
export const vue: Container = {
  id: 'vue',
  extensions: ['.vue'],
  editorIds: ['vue'],
  regions: (text) => scriptRegions(text, 'javascript'),
};
