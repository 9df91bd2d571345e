// The one place that says which addresses may run as scripts (Trusted Types): those of this site.
const policy = self.trustedTypes?.createPolicy("chomay", {
  createScriptURL(url) {
    if (new URL(url).origin !== location.origin) throw new TypeError(`not ours: ${url}`);
    return url;
  },
});

export function scriptUrl(name, base) {
  const { href } = new URL(name, base);
  return policy ? policy.createScriptURL(href) : href;
}
