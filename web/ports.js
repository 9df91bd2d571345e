// What the module asks of the page (web/page.cpp): console, tabs, share sheet, localStorage,
// pictures.
const prefix = "chomay/";

export function makePorts(link, pictures, address) {
  const text = (pointer, length) => link.text(pointer, length);
  const absolute = (url) => (url.startsWith("/") ? address.url(url).href : url);
  return {
    log: (p, n) => console.info(text(p, n)),
    open: (p, n) => window.open(absolute(text(p, n)), "_blank", "noopener,noreferrer"),
    share(tp, tn, up, un) {
      const title = text(tp, tn), url = absolute(text(up, un));
      if (navigator.share) navigator.share({ title, url }).catch(() => {});
      else if (navigator.clipboard) navigator.clipboard.writeText(url).catch(() => {});
      else return false;
      return true;
    },
    storeRead(p, n) {
      try {
        const value = localStorage.getItem(prefix + text(p, n));
        if (value === null) return false;
        link.giveText(value);
        return true;
      } catch {
        return false;  // storage switched off: the fair works without it
      }
    },
    storeWrite(kp, kn, vp, vn) {
      try {
        localStorage.setItem(prefix + text(kp, kn), text(vp, vn));
        return true;
      } catch {
        return false;  // full or switched off; the shopper is told
      }
    },
    storeClear() {
      try {
        for (const key of Object.keys(localStorage))
          if (key.startsWith(prefix)) localStorage.removeItem(key);
      } catch { /* nothing was kept */ }
    },
    pictureStart: (ticket, p, n, screen) => pictures.start(ticket, text(p, n), screen),
    pictureUpload: (ticket) => pictures.upload(ticket, link.gl()),
    pictureDrop: (ticket) => pictures.drop(ticket),
  };
}
