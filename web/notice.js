// The strip over the plain page while the fair opens: progress in bytes, or what went wrong and a
// button to try again. In the page's own language.
const patienceMs = 500, tellMs = 250;

const words = {
  vi: {
    opening: "Đang mở chợ",
    of: (done, total) => `${done} / ${total} MB`,
    failed: "Chưa mở được chợ",
    keep: "Bạn vẫn đọc được trang này.",
    search: "Chưa lấy được phần tìm kiếm",
    network: "Kiểm tra mạng rồi thử lại.",
    pack: "Dữ liệu chợ tải về bị hỏng. Hãy tải lại.",
    webgl: "Trình duyệt này chưa vẽ được chợ (thiếu WebGL 2). Hãy dùng bản mới hơn.",
    wasm: "Trình duyệt này chưa chạy được chợ (thiếu WebAssembly). Hãy dùng bản mới hơn.",
    lost: "Thiết bị vừa lấy lại bộ nhớ đồ hoạ; chợ sẽ tự vẽ lại. Nếu chờ lâu, bấm để mở lại trang này.",
    retry: "Thử lại",
    code: "Mã lỗi",
  },
  en: {
    opening: "Opening the fair",
    of: (done, total) => `${done} of ${total} MB`,
    failed: "The fair could not be opened",
    keep: "You can still read this page.",
    search: "The search did not arrive",
    network: "Check the network and try again.",
    pack: "The fair's data arrived damaged. Load it again.",
    webgl: "This browser can't draw the fair (no WebGL 2). Please use a newer one.",
    wasm: "This browser can't run the fair (no WebAssembly). Please use a newer one.",
    lost: "The device took its graphics memory; the fair will draw itself again. If it takes long, press to reopen this page.",
    retry: "Try again",
    code: "Error code",
  },
};

/** Not `toLocaleString`: loading its tables costs a phone as much as a frame of the fair. */
function megabytes(bytes, language) {
  const number = (bytes / 1e6).toFixed(1);
  return language === "vi" ? number.replace(".", ",") : number;
}

function explain(error, text) {
  if (error.pack) return [text.pack, error.pack.code];
  if (error.code === "web.no_webgl") return [text.webgl, error.code];
  if (error.code === "web.no_wasm") return [text.wasm, error.code];
  return [text.network, error.file ? `web.download ${error.file}` : "web.start"];
}

export class Notice {
  constructor(element) {
    this.element = element;
    this.language = document.documentElement.lang === "en" ? "en" : "vi";
    this.text = words[this.language];
    this.line = element.querySelector(".notice-line");
    this.bar = element.querySelector("progress");
    this.button = element.querySelector("button");
    this.button.textContent = this.text.retry;
  }

  /** Who waits only a moment need not read why; who pressed the button sees at once that it did. */
  begin() {
    if (this.element.hidden) this.timer = setTimeout(() => this.open(), patienceMs);
    else this.open();
  }

  open() {
    this.element.hidden = false;
    this.element.classList.remove("failed");
    this.button.hidden = true;
    this.bar.hidden = false;
    this.line.textContent = this.text.opening;
    this.told = 0;
  }

  /** Each time it is told is a frame of the page, on the same thread and GPU that get ready. */
  progress(done, total) {
    if (this.element.hidden || this.element.classList.contains("failed")) return;  // other downloads still run
    if (performance.now() - this.told < tellMs) return;
    this.told = performance.now();
    this.bar.max = total;
    this.bar.value = done;
    const part = this.text.of(megabytes(done, this.language), megabytes(total, this.language));
    this.line.textContent = `${this.text.opening} · ${part}`;
  }

  failed(error, retry) {
    const [reason, code] = explain(error, this.text);
    const [what, keep] = error.file === "words" ? [this.text.search, ""] : [this.text.failed, this.text.keep];
    this.say(`${what}. ${reason} ${keep} ${this.text.code}: ${code}`, retry);
  }

  lost() {
    this.say(this.text.lost, () => location.reload());
  }

  say(line, retry) {
    clearTimeout(this.timer);
    this.element.hidden = false;
    this.element.classList.add("failed");
    this.bar.hidden = true;
    this.line.textContent = line;
    this.button.hidden = false;
    this.button.onclick = retry;
  }

  hide() {
    clearTimeout(this.timer);
    this.element.classList.remove("failed");
    this.element.hidden = true;
  }
}
