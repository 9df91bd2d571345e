// Plugins in the page's own sandbox, under Node: V8's WebAssembly and the real web/plugins.js. The same
// hostile file runs natively in ../hostile_test.cpp and on the whole site in tests/browser.
//   node --test page.test.mjs   with CHOMAY_HARNESS (chomay-plugin-harness.cjs) and
//   CHOMAY_PLUGINS (folder of admitted .wasm files)
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import test from "node:test";

import { makeLink } from "../../../web/memory.js";
import { Plugins } from "../../../web/plugins.js";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const root = path.resolve(here, "../../..");
const harness = path.resolve(process.env.CHOMAY_HARNESS ?? `${root}/build/web/chomay-plugin-harness.cjs`);
const folder = path.resolve(process.env.CHOMAY_PLUGINS ?? `${root}/build/native/plugins`);
const file = (name) => readFileSync(path.join(folder, `${name}.wasm`));
const createModule = createRequire(import.meta.url)(harness);
const program = new WebAssembly.Module(readFileSync(harness.replace(/cjs$/, "wasm")));

const misdeeds = [...readFileSync(path.join(here, "../hostile/misdeeds.def"), "utf8")
  .matchAll(/^MISDEED\((\w+), (\w+)\)/gm)].map(([, name, fault]) => ({ name, fault }));

/** A fresh page with these plugins: nothing of an earlier one is left. */
async function open(files) {
  let memory;
  const module = await createModule({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(program, imports);
      memory = Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
      done(instance, program);
      return instance.exports;
    },
  });
  const link = makeLink(module, memory);
  await new Plugins(link).add(files);
  module._harness_start();
  return {
    draw: (product) => module._harness_draw(product),
    badges: (product) => module._harness_badges(product),
    state(plugin) {
      const pointer = module._harness_state(plugin);
      const [fault, outline] = link.text(pointer, module._harness_state_length()).split("|");
      return { fault, outline };
    },
  };
}

for (const [product, { name, fault }] of misdeeds.entries()) {
  // The page refuses a file whose manifest lacks the permission; see the test below.
  if (name === "keep") continue;
  test(`hostile plugin: ${name}`, async () => {
    const fair = await open([file("hostile"), file("polite")]);
    fair.draw(product);
    assert.equal(fair.state(0).fault, fault);
    assert.equal(fair.state(0).outline, "");
    assert.equal(fair.state(1).fault, "");
    assert.match(fair.state(1).outline, /Vẫn chạy/);
    fair.draw(0);
    assert.match(fair.state(1).outline, /Cốm làng Vòng/);
  });
}

test("a plugin whose manifest hides a permission is left out, the others stay", async () => {
  const lying = Buffer.from(file("hostile"));
  const at = lying.lastIndexOf("store:1");
  lying.write("catalog", at);
  const fair = await open([lying, file("polite")]);
  fair.draw(0);
  assert.match(fair.state(0).outline, /Vẫn chạy/);
});

test("a file that was not admitted, or is not WebAssembly, does not run", async () => {
  const built = readFileSync(path.join(folder, "built/polite.wasm"));
  const fair = await open([built, Buffer.from("nonsense"), file("polite")]);
  assert.equal(fair.state(0).fault, "plugin_not_started");
  fair.draw(0);
  assert.match(fair.state(1).outline, /Vẫn chạy/);
});

test("the dossier runs in the page as it does at the kiosk", async () => {
  const fair = await open([file("dossier"), file("tea")]);
  fair.draw(0);
  assert.equal(fair.state(0).fault, "");
  assert.match(fair.state(0).outline, /Hồ sơ người bán \d\/\d/);
  assert.equal(fair.badges(0), 1);
});
