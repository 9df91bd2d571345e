// A producer's desk on this device: the key file that `chomay keys` made and the account file of the
// broker, as the organisers handed them out. They take the place of the device's own key, so they are
// only taken where nothing lies that was signed with it.
import { Journal } from "./meeting_journal.js";

const largestFile = 4096;  // bytes
const [keyBytes, kdfAt, seedAt] = [158, 2, 62];  // of minisign's unencrypted secret key

export class DeskError extends Error {
  constructor(vi, en) {
    super(en);
    Object.assign(this, { vi, en });
  }
}

/** The 32 secret bytes in a key file; nothing when it is none. */
function seedIn(text) {
  const line = text.split("\n").map((each) => each.trim()).find((each) => /^RW[A-Za-z0-9+/]+=*$/.test(each));
  if (!line) return null;
  const bytes = Uint8Array.from(atob(line), (sign) => sign.charCodeAt(0));
  if (bytes.length !== keyBytes) return null;
  if (bytes[kdfAt] || bytes[kdfAt + 1])
    throw new DeskError("Tệp khóa này có mật khẩu. Hãy xin ban tổ chức tệp không mật khẩu.",
      "This key file has a password. Ask the organisers for one without.");
  return bytes.slice(seedAt, seedAt + 32);
}

/** {user, password} in an account file; nothing when it is none. */
function accountIn(text) {
  const [user, password] = text.split("\n");
  return /^[0-9a-f]{64}$/.test(user) && password ? { user, password } : null;
}

async function readAll(files) {
  const found = {};
  for (const file of files) {
    if (file.size > largestFile) continue;
    const text = await file.text();
    found.seed ??= seedIn(text);
    found.account ??= accountIn(text);
  }
  if (!found.seed || !found.account)
    throw new DeskError("Cần cả hai tệp: tệp khóa (.key) và tệp tài khoản (.account).",
      "Both files are needed: the key (.key) and the account (.account).");
  return found;
}

/** Keeps the desk; whoever runs this device begins anew with it. */
export async function openDesk(name, files) {
  const desk = await readAll(files);
  const journal = await Journal.open(name, () => {});
  const taken = await journal.become(desk);
  journal.close();
  if (!taken)
    throw new DeskError("Máy này đang giữ thương lượng của người mua. Dùng trình duyệt khác, hoặc xoá "
      + "dữ liệu trong Cài đặt rồi mở lại.", "This device keeps negotiations of a buyer. Use another "
      + "browser, or clear your data in the settings first.");
}
