/** Runs in the page: all attribute values, or all text, of the document and of every shadow root. */
function gather(what) {
  const found = [];
  const roots = [document];
  for (let i = 0; i < roots.length; i++) {
    if (what === 'text') found.push(roots[i] === document ? document.body.innerText : roots[i].textContent);
    const elements = roots[i].querySelectorAll('*');
    for (let k = 0; k < elements.length; k++) {
      const element = elements[k];
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (what === 'text') continue;
      for (let n = 0; n < element.attributes.length; n++) {
        const { name, value } = element.attributes[n];
        found.push(`<${element.localName} ${name}="${value}">`);
      }
    }
  }
  return found;
}

/** Where one of the given secrets stands in an attribute anywhere on the page. */
export async function exposedInAttributes(page, secrets) {
  const attributes = await page.evaluate(gather, 'attributes');
  return attributes.filter((attribute) => secrets.some((secret) => attribute.includes(secret)));
}

/** Which of the given secrets stand in the text of the page or of any element. */
export async function exposedInText(page, secrets) {
  const all = (await page.evaluate(gather, 'text')).join('\n');
  return secrets.filter((secret) => all.includes(secret));
}
