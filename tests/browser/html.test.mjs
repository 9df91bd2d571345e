// Every page of the sample fair as a file: links, headings, pictures, languages, structured data.
// What must hold for search engines is in Google's words at developers.google.com/search/docs.
import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { base, chomayRun, day, exists, makeSite, pagesOf, schemasOf, targetOf, values } from "./pages.mjs";
import { root } from "./site.mjs";

const { folder } = makeSite("pages-site");
const pages = pagesOf(folder);
const listed = pages.filter(({ html }) => !html.includes('content="noindex"'));
const plain = (html) => html.slice(html.indexOf('<div id="plain"'), html.indexOf("<canvas"));
// The link to the other language is in the other language.
const words = (html) => plain(html).replace(/<a class="other".*?<\/a>/, "");
const everyPage = (check, of = pages) => {
  for (const page of of) check(page, (what) => `${page.file}: ${what}`);
};

describe("a page in each language for every address", () => {
  test("that a canvas has", () => {
    for (const address of ["", "p/com-me-tri/", "ho-so/com-me-tri/", "nsx/banh-com-hang-than/", "nhom/do-uong/",
      "dang-mua/", "danh-muc/", "phien/", "phien/px-live-now/", "tim/", "yeu-thich/", "so-sanh/", "cai-dat/"])
      for (const language of ["", "en/"])
        assert.ok(pages.some(({ href }) => href === language + address), language + address);
    assert.ok(pages.some(({ href }) => /^xa\/\d+\/$/.test(href)));
  });

  test("one h1, and no heading level left out", () => everyPage(({ html }, at) => {
    const levels = values(plain(html), /<h([1-6])[ >]/g).map(Number);
    assert.equal(levels.filter((level) => level === 1).length, 1, at("h1"));
    levels.forEach((level, index) => assert.ok(index === 0 || level <= levels[index - 1] + 1, at(levels)));
  }));

  test("every link leads somewhere, every file is there", () => everyPage(({ html }, at) => {
    const links = [...values(html, /<(?:a|link|form)[^>]* (?:href|action)="([^"]*)"/g),
      ...values(html, /<(?:img|script)[^>]* src="([^"]*)"/g),
      ...values(html, /srcset="([^"]*)"/g).flatMap((set) => set.split(", ").map((one) => one.split(" ")[0]))];
    assert.ok(links.length > 5, at("links"));
    for (const link of links) {
      const file = targetOf(folder, link);
      if (file) assert.ok(exists(file), at(link));
    }
  }));

  test("pictures have a size and a text", () => everyPage(({ html }, at) => {
    for (const [picture] of html.matchAll(/<img[^>]*>/g)) {
      assert.match(picture, / width="\d+"/, at(picture));
      assert.match(picture, / height="\d+"/, at(picture));
      assert.match(picture, / alt="/, at(picture));
    }
  }));

  test("speaks one language: no sentence of the screens' table stands on the other's page", () => {
    const table = ["shop/strings.def", "../native/cli/site_words.def"]
      .map((file) => readFileSync(path.join(root, "core", file), "utf8")).join("\n");
    const pairs = [...table.matchAll(/(?:TEXT|WORD)\(\w+,\s*"([^"]{8,})",\s*"([^"]{8,})"\)/g)]
      .filter(([, vi, en]) => vi !== en && !/[{|]/.test(vi + en));
    assert.ok(pairs.length > 100);
    everyPage(({ html, file }, at) => {
      const english = file.startsWith("en/");
      assert.ok(html.includes(`<html lang="${english ? "en" : "vi"}">`), at("lang"));
      const texts = values(words(html), />([^<>]{8,})</g).map((text) => text.trim());
      for (const [, vi, en] of pairs) assert.ok(!texts.includes(english ? vi : en), at(english ? vi : en));
    });
  });
});

describe("search engines and shared links", () => {
  test("canonical, both languages, description, Open Graph with a picture that is there", () =>
    everyPage(({ html, href, file }, at) => {
      assert.equal(values(html, /rel="canonical" href="([^"]*)"/g)[0], base + href, at("canonical"));
      const other = href.startsWith("en/") ? href.slice(3) : href;
      assert.deepEqual(values(html, /hreflang="[^"]+" href="(https[^"]*)"/g),
        [base + other, `${base}en/${other}`, base + other], at("hreflang"));
      const [description] = values(html, /name="description" content="([^"]*)"/g);
      assert.ok(description.length >= 20 && description.length <= 200, at(description));
      const [title] = values(html, /<title>([^<]*)</g);
      assert.ok(title.length >= 5, at(title));
      for (const name of ["og:title", "og:description", "og:url", "og:type", "og:locale"])
        assert.ok(html.includes(`property="${name}"`), at(name));
      const [picture] = values(html, /property="og:image" content="([^"]*)"/g);
      if (picture) assert.ok(exists(targetOf(folder, picture)), at(picture));
      else assert.match(file, /^(en\/)?(tim|phien|danh-muc|nsx)\//, at("og:image"));
    }, listed));

  test("titles and descriptions are of one page only", () => {
    const titles = listed.map(({ html, href }) => `${href.startsWith("en/")} ${values(html, /<title>([^<]*)</g)[0]}`);
    const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
    // Sessions of a series and stalls may bear one name; products may not.
    assert.ok(twice.length < 20, twice.join("\n"));
  });

  test("the sitemap names exactly the listed pages, with the day they changed", () => {
    const sitemap = readFileSync(path.join(folder, "sitemap.xml"), "utf8");
    assert.deepEqual(values(sitemap, /<loc>([^<]*)</g).sort(),
      listed.filter(({ file }) => file !== "404.html").map(({ href }) => base + href).sort());
    assert.ok(values(sitemap, /<lastmod>([^<]*)</g).every((date) => /^\d{4}-\d\d-\d\d$/.test(date)));
    assert.match(readFileSync(path.join(folder, "robots.txt"), "utf8"), new RegExp(`Sitemap: ${base}sitemap.xml`));
  });
});

describe("structured data says what its type must say", () => {
  const url = (text) => assert.ok(String(text).startsWith("https://"), text);
  const offer = (one, at) => {
    assert.ok(Number.isInteger(one.price) && one.price > 0, at("price"));
    assert.equal(one.priceCurrency, "VND");
    assert.match(one.availability, /^https:\/\/schema\.org\/(InStock|OutOfStock|PreOrder)$/);
    url(one.url);
    assert.ok(one.seller.name);
  };
  const types = {
    Product(json, at) {
      assert.ok(json.name && json.sku && json.brand.name && json.manufacturer.name, at("product"));
      assert.equal(json.countryOfOrigin.name, "VN");
      for (const picture of json.image) assert.ok(exists(targetOf(folder, picture)), at(picture));
      assert.equal(json.aggregateRating, undefined);  // star grades are no ratings
      assert.equal(json.review, undefined);
      if (json.offers["@type"] === "Offer") return offer(json.offers, at);
      assert.equal(json.offers["@type"], "AggregateOffer");
      assert.equal(json.offers.offerCount, json.offers.offers.length);
      for (const one of json.offers.offers) {
        offer(one, at);
        assert.ok(json.offers.lowPrice <= one.price && one.price <= json.offers.highPrice, at("range"));
      }
    },
    BreadcrumbList(json, at) {
      assert.ok(json.itemListElement.length >= 2, at("crumbs"));
      json.itemListElement.forEach((item, index) => {
        assert.equal(item.position, index + 1);
        assert.ok(item.name);
        if (index + 1 < json.itemListElement.length) assert.ok(exists(targetOf(folder, item.item)), at(item.item));
      });
    },
    Event(json, at) {
      assert.match(json.startDate, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+07:00$/, at("start"));
      assert.ok(json.name && json.organizer.name, at("event"));
      if (json.eventAttendanceMode.endsWith("OnlineEventAttendanceMode")) url(json.location.url);
      else assert.ok(json.location.name && json.location.address.addressLocality, at("place"));
      assert.match(json.eventStatus, /Event(Scheduled|Cancelled)$/);
    },
    Organization(json, at) {
      assert.ok(json.name && json.address.addressLocality, at("organization"));
      url(json.url);
    },
    ItemList(json, at) {
      assert.ok(json.itemListElement.length > 0 || json.numberOfItems === 0, at("list"));
      json.itemListElement.forEach((item) => assert.ok(exists(targetOf(folder, item.url)), at(item.url)));
    },
    WebSite(json) {
      url(json.url);
      assert.match(json.potentialAction.target.urlTemplate, /tim\/\?q=\{search_term_string\}$/);
    },
  };
  const wanted = [[/^(en\/)?p\//, "Product"], [/^(en\/)?phien\/./, "Event"], [/^(en\/)?nsx\//, "Organization"],
    [/^(en\/)?(nhom|xa)\//, "ItemList"], [/^(en\/)?$/, "WebSite"]];

  test("on every page", () => everyPage(({ html, href }, at) => {
    const found = schemasOf(html);
    for (const json of found) {
      assert.equal(json["@context"], "https://schema.org");
      assert.ok(types[json["@type"]], at(json["@type"]));
      types[json["@type"]](json, at);
    }
    for (const [pattern, type] of wanted)
      if (pattern.test(href)) assert.ok(found.some((json) => json["@type"] === type), at(type));
  }, listed));
});

describe("a site made again", () => {
  test("has the same bytes, and what did not change is not written", () => {
    const before = readFileSync(path.join(folder, "sitemap.xml"), "utf8");
    const { mtimeMs } = statSync(path.join(folder, "p/com-me-tri/index.html"));
    const { said } = makeSite("pages-site");
    assert.match(said, /; 0 files written/);
    assert.equal(statSync(path.join(folder, "p/com-me-tri/index.html")).mtimeMs, mtimeMs);
    assert.equal(readFileSync(path.join(folder, "sitemap.xml"), "utf8"), before);
  });

  test("the next day only pages that say something else carry the new day", () => {
    const later = path.join(root, "build/pages-later");
    rmSync(later, { recursive: true, force: true });
    cpSync(folder, later, { recursive: true });
    chomayRun("site", "build/fair.pack", "-o", later, "--plugins", "build/assets/plugins", "--base", base,
      "--today", "2026-11-23");
    const days = values(readFileSync(path.join(later, "sitemap.xml"), "utf8"), /<lastmod>([^<]*)</g);
    assert.ok(days.includes(day) && days.includes("2026-11-23"));
    rmSync(later, { recursive: true });
  });
});

test("a page weighs little", () => {
  const weigh = (file) => gzipSync(readFileSync(path.join(folder, file))).length;
  const sizes = { home: weigh("index.html"), product: weigh("p/com-me-tri/index.html") };
  console.log("plain pages, bytes gzipped:", sizes);
  assert.ok(sizes.home < 14_000 && sizes.product < 14_000);  // with their style, in one round trip
});
