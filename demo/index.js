// A link to something that has not been built says so.
for (const link of document.querySelectorAll('[data-needs]')) {
  const { ok } = await fetch(link.dataset.needs, { method: 'HEAD' }).catch(() => ({ ok: false }));
  if (!ok) link.querySelector('.missing').hidden = false;
}
