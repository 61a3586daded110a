import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

const dark = '#171d1a';
const light = '#ffffff';

type Icon = 'globe' | 'mirror' | 'component';

const choice = (title: string, icon: Icon, items: readonly { value: string; title: string }[]) => ({
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: { storySort: { method: 'alphabetical' } },
  },
  globalTypes: {
    lang: choice('Language', 'globe', [
      { value: 'zh-CN', title: '中文' },
      { value: 'en', title: 'English' },
    ]),
    theme: choice('Theme', 'mirror', [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
    ]),
    density: choice('Density', 'component', [
      { value: 'comfortable', title: 'Comfortable' },
      { value: 'compact', title: 'Compact' },
    ]),
  },
  initialGlobals: { lang: 'zh-CN', theme: 'light', density: 'comfortable' },
  decorators: [
    (story, { globals }) => {
      const { lang, theme, density } = globals as Record<'lang' | 'theme' | 'density', string>;
      const page = document.documentElement;
      page.lang = lang;
      page.dataset['postalTheme'] = theme;
      page.dataset['postalDensity'] = density;
      document.body.style.backgroundColor = theme === 'dark' ? dark : light;
      return story();
    },
  ],
};

export default preview;
