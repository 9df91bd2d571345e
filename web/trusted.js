// The one place that says which addresses may run as scripts and which text may become a document
// (Trusted Types): those of this site.
const policy = self.trustedTypes?.createPolicy("chomay", {
  createScriptURL(url) {
    if (new URL(url).origin !== location.origin) throw new TypeError(`not ours: ${url}`);
    return url;
  },
  createHTML: (text) => text,
});

export function scriptUrl(name, base) {
  const { href } = new URL(name, base);
  return policy ? policy.createScriptURL(href) : href;
}

/** A page of this site as a document of its own, in which no script runs. */
export function parsePage(text) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html");
}
