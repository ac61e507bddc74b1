import type { PageMessages } from './page-messages.js';

export const pageEn: PageMessages = {
  title: 'Something in the settings of this page is wrong',
  json: (detail) => `The JSON inside the tag cannot be read and was ignored: ${detail}`,
  shape: 'The JSON inside the tag should be an object such as {"metric":"answerRate"}; it was ignored.',
  unknown: (name) => `There is no setting ${name}; it was ignored.`,
  refused: (name, detail) => `The setting ${name} is not valid and was ignored: ${detail}`,
  adapter: (name, known) => `There is no data adapter “${name}”. There are: ${known.join(', ') || 'none'}.`,
  missing: (adapter, name) => `The data adapter ${adapter} needs the setting ${name}.`,
};
