// A link to something that has not been built says so.
async function check(link) {
  const { ok } = await fetch(link.dataset.needs, { method: 'HEAD' }).catch(() => ({ ok: false }));
  link.querySelector('.missing').hidden = ok;
}

document.querySelectorAll('[data-needs]').forEach((link) => void check(link));
