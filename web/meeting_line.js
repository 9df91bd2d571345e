// The device's line to the broker, which promises nothing: what can't be sent now is dropped, because
// a sync fetches whatever is missing. The same rules as native/meeting/mqtt_link.cpp: MQTT 5 where it
// is spoken, else 3.1.1; up only when the broker granted both subscriptions.
//
//   fair/<fair>/in/<witness>/<key>    written by this device alone; an empty message says "I am here"
//   fair/<fair>/out/<witness>/<key>   what that witness writes for it
//   fair/<fair>/here/<witness>        that witness has come (again)
const [off, calling, up] = [0, 1, 2];
const shortestWaitMs = 200, longestWaitMs = 15_000, patienceMs = 10_000, keepaliveSeconds = 30;
const syncEveryMs = 120_000;
const mostOnTheWay = 100, mostWaitingBytes = 8e6, largestPacket = 50 * 1024 + 1;

export class Line {
  /** `witnesses`: their keys; elsewhere a witness is its place in them. `account`: of a desk, which has a
   *  door of its own. `heard`: packet(witness, bytes), sync() when it is time for one, syncWith(witness),
   *  state(0 off, 1 calling, 2 up). */
  constructor(mqtt, { broker, desks, fair }, key, witnesses, account, heard) {
    Object.assign(this, { mqtt, broker: account ? desks ?? broker : broker, fair, key, witnesses, account, heard,
      version: 5, waitMs: shortestWaitMs, wasUp: false, client: null });
    this.gone = new AbortController();
    const { signal } = this.gone;
    addEventListener("online", () => this.call(), { signal });
    addEventListener("offline", () => this.lost(), { signal });
    this.call();
  }

  call() {
    if (this.client || this.gone.signal.aborted) return;
    clearTimeout(this.next);
    if (navigator.onLine === false) return this.tell(off);
    this.tell(calling);
    let talked = false;
    const client = this.mqtt.connect(this.broker, {
      clientId: this.key, username: this.account?.user, password: this.account?.password,
      protocolVersion: this.version, clean: true, keepalive: keepaliveSeconds,
      connectTimeout: patienceMs, reconnectPeriod: 0, resubscribe: false, queueQoSZero: false,
      timerVariant: "native",  // the other one starts a worker of a text, which no page of ours may
      createWebsocket: (url, protocols) => {
        const socket = new WebSocket(url, protocols);
        socket.addEventListener("open", () => { talked = true; });
        return socket;
      },
    });
    Object.assign(this, { client, waiting: [], waitingBytes: 0, onTheWay: 0, isUp: false });
    client.on("connect", () => this.connected(client));
    client.on("message", (topic, payload) => client === this.client && this.arrived(topic, payload));
    const ended = () => {
      if (client !== this.client) return;
      // It took the call and hung up without a word: perhaps it does not speak this version.
      if (talked && !this.wasUp) this.version = this.version === 5 ? 4 : 5;
      this.lost();
    };
    client.on("error", ended);
    client.on("close", ended);
  }

  /** With "+" for the witness: with all of them. */
  topic(way, witness) {
    return `fair/${this.fair}/${way}/${witness}${way === "here" ? "" : `/${this.key}`}`;
  }

  connected(client) {
    this.wasUp = true;
    this.unheard = new Set([this.topic("out", "+"), this.topic("here", "+")]);
    for (const topic of this.unheard) this.subscribe(client, topic);
  }

  /** Only who hears is on the line. A cluster that is choosing its leaders takes a call and then can't keep a
   *  subscription: it is asked for again, and those that it keeps are not lost meanwhile. */
  subscribe(client, topic) {
    client.subscribe(topic, { qos: 1 }, (error, granted) => {
      if (client !== this.client) return;
      if (error || granted.some(({ qos }) => qos >= 0x80)) {
        setTimeout(() => client === this.client && this.subscribe(client, topic), this.wait());
        return;
      }
      this.unheard.delete(topic);
      if (this.unheard.size > 0 || this.isUp) return;
      this.isUp = true;
      this.waitMs = shortestWaitMs;
      this.tell(up);
      this.arrive();
    });
  }

  /** Longer each time. */
  wait() {
    const { waitMs } = this;
    this.waitMs = Math.min(waitMs * 2, longestWaitMs);
    return waitMs;
  }

  /** Says that it is here, and what it has. */
  arrive() {
    if (!this.isUp) return;
    for (const witness of this.witnesses.keys()) this.send(witness, new Uint8Array());
    this.sync();
  }

  sync() {
    clearTimeout(this.next);
    this.next = setTimeout(() => this.sync(), syncEveryMs);
    this.heard.sync();
  }

  lost() {
    clearTimeout(this.next);
    const { client } = this;
    Object.assign(this, { client: null, isUp: false });
    client?.end(true);
    if (this.gone.signal.aborted) return;
    this.tell(off);
    if (navigator.onLine === false) return;  // the browser says when there is a network again
    this.next = setTimeout(() => this.call(), this.wait());
  }

  arrived(topic, payload) {
    const witness = this.witnesses.indexOf(topic.split("/")[3]);
    if (witness < 0) return;
    if (topic === this.topic("here", this.witnesses[witness])) this.heard.syncWith(witness);
    else if (topic === this.topic("out", this.witnesses[witness]) && payload.length > 0
      && payload.length <= largestPacket)
      this.heard.packet(witness, payload);
  }

  send(witness, packet) {
    if (!this.isUp || this.waitingBytes + packet.length > mostWaitingBytes) return;
    this.waitingBytes += packet.length;
    this.waiting.push([this.topic("in", this.witnesses[witness]), packet]);
    this.pump();
  }

  /** As many as the broker takes at a time. */
  pump() {
    const { client } = this;
    while (this.isUp && this.waiting.length && this.onTheWay < mostOnTheWay) {
      const [topic, packet] = this.waiting.shift();
      this.waitingBytes -= packet.length;
      this.onTheWay += 1;
      client.publish(topic, packet, { qos: 1 }, () => {
        if (client !== this.client) return;
        this.onTheWay -= 1;
        this.pump();
      });
    }
  }

  tell(state) {
    if (state === this.told) return;
    this.told = state;
    this.heard.state(state);
  }

  close() {
    this.gone.abort();
    clearTimeout(this.next);
    this.client?.end(true);
    this.client = null;
  }
}
