// What the module asks of the page (web/page.cpp): console, tabs, share sheet, store, pictures,
// signatures, negotiations.
export function makePorts(link, pictures, address, store, signatures, meeting) {
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
      const record = store.read(text(p, n));
      if (record !== undefined) link.giveText(record);
      return record !== undefined;
    },
    storePut: (kp, kn, vp, vn) => store.put(text(kp, kn), vn < 0 ? null : text(vp, vn)),
    storeCommit: () => store.commit(),
    storeClear() {
      store.clear();
      meeting.forget();
    },
    storeSettled: () => store.settled(),
    random: () => crypto.getRandomValues(new Uint32Array(1))[0],
    pictureStart: (ticket, p, n) => pictures.start(ticket, text(p, n)),
    pictureUpload: (ticket) => pictures.upload(ticket, link.gl),
    pictureDrop: (ticket) => pictures.drop(ticket),
    signature: (p, n) => signatures.check(link.bytes(p, n)),
    meetingHas: (p, n) => meeting.has(text(p, n)),
    meetingOpen: () => meeting.open(),
    meetingOpensDesk: () => meeting.opensDesk,
    meetingOpenDesk: () => meeting.openDesk(),
    meetingSave: (p, n) => meeting.save(link.bytes(p, n).slice()),
    meetingSaveRulings: () => meeting.saveRulings(),
    meetingSay: (p, n) => meeting.say(link.bytes(p, n).slice()),
  };
}
