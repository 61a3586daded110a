/**
 * What the pages of a context write to the console, from now on.
 * @returns {(type: 'warning' | 'error', page?: object) => string[]} the messages of one type
 */
export function listenToConsole(context) {
  const heard = [];
  context.on('console', (message) => {
    heard.push({ type: message.type(), page: message.page(), text: message.text() });
  });
  return (type, page) =>
    heard.filter((each) => each.type === type && (!page || each.page === page)).map(({ text }) => text);
}
