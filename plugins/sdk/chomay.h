// What a plugin of Chợ Mây may call, and what it exports. Made from core/plugin/imports.def by
// `chomay plugin reference --header`; a test keeps the two equal. C++: see chomay.hpp beside this.
#ifndef CHOMAY_H
#define CHOMAY_H
#include <stdint.h>

#ifdef __cplusplus
#define CHOMAY_C extern "C"
#else
#define CHOMAY_C
#endif
#define CHOMAY_IMPORT(name) CHOMAY_C __attribute__((import_module("chomay"), import_name(#name)))
#define CHOMAY_EXPORT(name) CHOMAY_C __attribute__((export_name(#name)))

#define CHOMAY_NO_DAY INT32_MIN

// The one function a plugin exports: draw this place. `product` is -1 where there is none.
CHOMAY_EXPORT(chomay_draw) void chomay_draw(int32_t place, int32_t product);

enum chomay_form {
  CHOMAY_FORM_PHONE = 0,
  CHOMAY_FORM_TABLET = 1,
  CHOMAY_FORM_DESKTOP = 2,
  CHOMAY_FORM_WIDE = 3,
  CHOMAY_FORM_KIOSK = 4,
};
enum chomay_size {
  CHOMAY_SIZE_CONTENT = 0,
  CHOMAY_SIZE_FIXED = 1,
  CHOMAY_SIZE_SHARE = 2,
};
enum chomay_align {
  CHOMAY_ALIGN_START = 0,
  CHOMAY_ALIGN_CENTER = 1,
  CHOMAY_ALIGN_END = 2,
  CHOMAY_ALIGN_BETWEEN = 3,
};
enum chomay_align_y {
  CHOMAY_ALIGN_Y_TOP = 0,
  CHOMAY_ALIGN_Y_CENTER = 1,
  CHOMAY_ALIGN_Y_BOTTOM = 2,
  CHOMAY_ALIGN_Y_BASELINE = 3,
  CHOMAY_ALIGN_Y_STRETCH = 4,
};
enum chomay_type {
  CHOMAY_TYPE_HERO = 0,
  CHOMAY_TYPE_H1 = 1,
  CHOMAY_TYPE_H2 = 2,
  CHOMAY_TYPE_H3 = 3,
  CHOMAY_TYPE_CARD_TITLE = 4,
  CHOMAY_TYPE_BODY = 5,
  CHOMAY_TYPE_SMALL = 6,
  CHOMAY_TYPE_CAPTION = 7,
  CHOMAY_TYPE_NAV = 8,
  CHOMAY_TYPE_PRICE = 9,
  CHOMAY_TYPE_PRICE_PAGE = 10,
  CHOMAY_TYPE_PRICE_BIG = 11,
};
enum chomay_ink {
  CHOMAY_INK_INK = 0,
  CHOMAY_INK_INK2 = 1,
  CHOMAY_INK_INK3 = 2,
  CHOMAY_INK_PRIMARY = 3,
  CHOMAY_INK_ON_PRIMARY = 4,
  CHOMAY_INK_ON_PRIMARY_SOFT = 5,
  CHOMAY_INK_LOTUS = 6,
  CHOMAY_INK_ON_LOTUS = 7,
  CHOMAY_INK_ON_LOTUS_SOFT = 8,
  CHOMAY_INK_TERRA = 9,
  CHOMAY_INK_ON_TERRA_SOFT = 10,
  CHOMAY_INK_STAR = 11,
  CHOMAY_INK_ON_STAR_SOFT = 12,
  CHOMAY_INK_WARN = 13,
  CHOMAY_INK_ERR = 14,
  CHOMAY_INK_ON_ERR_SOFT = 15,
  CHOMAY_INK_INFO = 16,
  CHOMAY_INK_DISABLED = 17,
};
enum chomay_fill {
  CHOMAY_FILL_NONE = 0,
  CHOMAY_FILL_BG = 1,
  CHOMAY_FILL_SURFACE = 2,
  CHOMAY_FILL_SUNKEN = 3,
  CHOMAY_FILL_PRIMARY = 4,
  CHOMAY_FILL_PRIMARY_SOFT = 5,
  CHOMAY_FILL_LOTUS = 6,
  CHOMAY_FILL_LOTUS_SOFT = 7,
  CHOMAY_FILL_TERRA_SOFT = 8,
  CHOMAY_FILL_STAR = 9,
  CHOMAY_FILL_STAR_SOFT = 10,
  CHOMAY_FILL_WARN_SOFT = 11,
  CHOMAY_FILL_ERR = 12,
  CHOMAY_FILL_ERR_SOFT = 13,
  CHOMAY_FILL_INFO = 14,
  CHOMAY_FILL_INFO_SOFT = 15,
  CHOMAY_FILL_DISABLED = 16,
  CHOMAY_FILL_LINE = 17,
  CHOMAY_FILL_SEASON = 18,
  CHOMAY_FILL_AMBER_SEGMENT = 19,
};
enum chomay_edge {
  CHOMAY_EDGE_NONE = 0,
  CHOMAY_EDGE_LINE = 1,
  CHOMAY_EDGE_CONTROL = 2,
  CHOMAY_EDGE_PRIMARY = 3,
  CHOMAY_EDGE_ERROR = 4,
  CHOMAY_EDGE_DASHED = 5,
};
enum chomay_tone {
  CHOMAY_TONE_NEUTRAL = 0,
  CHOMAY_TONE_PRIMARY = 1,
  CHOMAY_TONE_LOTUS = 2,
  CHOMAY_TONE_TERRA = 3,
  CHOMAY_TONE_STAR = 4,
  CHOMAY_TONE_WARN = 5,
  CHOMAY_TONE_ERR = 6,
  CHOMAY_TONE_INFO = 7,
};
enum chomay_button {
  CHOMAY_BUTTON_PRIMARY = 0,
  CHOMAY_BUTTON_SECONDARY = 1,
  CHOMAY_BUTTON_SOFT = 2,
  CHOMAY_BUTTON_LOTUS = 3,
  CHOMAY_BUTTON_PLAIN = 4,
  CHOMAY_BUTTON_DANGER = 5,
};
enum chomay_icon_weight {
  CHOMAY_ICON_WEIGHT_REGULAR = 0,
  CHOMAY_ICON_WEIGHT_FILL = 1,
  CHOMAY_ICON_WEIGHT_BOLD = 2,
};
enum chomay_weight {
  CHOMAY_WEIGHT_OF_TYPE = 0,
  CHOMAY_WEIGHT_REGULAR = 1,
  CHOMAY_WEIGHT_MEDIUM = 2,
  CHOMAY_WEIGHT_SEMIBOLD = 3,
  CHOMAY_WEIGHT_BOLD = 4,
  CHOMAY_WEIGHT_EXTRABOLD = 5,
};
enum chomay_product_text {
  CHOMAY_PRODUCT_TEXT_ID = 0,
  CHOMAY_PRODUCT_TEXT_SLUG = 1,
  CHOMAY_PRODUCT_TEXT_NAME = 2,
  CHOMAY_PRODUCT_TEXT_SHORT_TEXT = 3,
  CHOMAY_PRODUCT_TEXT_LONG_TEXT = 4,
  CHOMAY_PRODUCT_TEXT_INGREDIENTS = 5,
  CHOMAY_PRODUCT_TEXT_PRODUCER_NAME = 6,
  CHOMAY_PRODUCT_TEXT_PRODUCER_SLUG = 7,
  CHOMAY_PRODUCT_TEXT_LOCALITY = 8,
  CHOMAY_PRODUCT_TEXT_STORAGE = 9,
};
enum chomay_product_number {
  CHOMAY_PRODUCT_NUMBER_GROUP = 0,
  CHOMAY_PRODUCT_NUMBER_STARS = 1,
  CHOMAY_PRODUCT_NUMBER_SEASON_FROM = 2,
  CHOMAY_PRODUCT_NUMBER_SEASON_TO = 3,
  CHOMAY_PRODUCT_NUMBER_IN_SEASON = 4,
  CHOMAY_PRODUCT_NUMBER_SHELF_LIFE_DAYS = 5,
  CHOMAY_PRODUCT_NUMBER_PRICE_VND = 6,
};
enum chomay_paper_text {
  CHOMAY_PAPER_TEXT_NUMBER = 0,
  CHOMAY_PAPER_TEXT_SUBTYPE = 1,
  CHOMAY_PAPER_TEXT_ISSUER = 2,
  CHOMAY_PAPER_TEXT_NOTE = 3,
};
enum chomay_paper_number {
  CHOMAY_PAPER_NUMBER_STATE = 0,
  CHOMAY_PAPER_NUMBER_REQUIRED = 1,
  CHOMAY_PAPER_NUMBER_ISSUED_ON = 2,
  CHOMAY_PAPER_NUMBER_EXPIRES_ON = 3,
  CHOMAY_PAPER_NUMBER_REVIEWED_ON = 4,
  CHOMAY_PAPER_NUMBER_IS_SAMPLE = 5,
};
enum chomay_dossier {
  CHOMAY_DOSSIER_APPROVED = 0,
  CHOMAY_DOSSIER_EXPIRING = 1,
  CHOMAY_DOSSIER_PENDING = 2,
  CHOMAY_DOSSIER_REJECTED = 3,
  CHOMAY_DOSSIER_EXPIRED = 4,
  CHOMAY_DOSSIER_MISSING = 5,
  CHOMAY_DOSSIER_NOT_APPLICABLE = 6,
  CHOMAY_DOSSIER_TOTAL = 7,
  CHOMAY_DOSSIER_ADMITTED = 8,
  CHOMAY_DOSSIER_COMPLETE = 9,
};
enum chomay_fair_text {
  CHOMAY_FAIR_TEXT_ID = 0,
  CHOMAY_FAIR_TEXT_TITLE = 1,
  CHOMAY_FAIR_TEXT_TAGLINE = 2,
  CHOMAY_FAIR_TEXT_BASE_URL = 3,
};
enum chomay_paper {
  CHOMAY_PAPER_BUSINESS_REGISTRATION = 0,
  CHOMAY_PAPER_QUALITY_STANDARD = 1,
  CHOMAY_PAPER_FOOD_SAFETY_TEST = 2,
  CHOMAY_PAPER_TRACEABILITY_STAMP = 3,
  CHOMAY_PAPER_IP_CERTIFICATE = 4,
  CHOMAY_PAPER_GEOGRAPHICAL_INDICATION = 5,
  CHOMAY_PAPER_TRADEMARK = 6,
  CHOMAY_PAPER_QUALITY_MANAGEMENT_SYSTEM = 7,
};
enum chomay_state {
  CHOMAY_STATE_APPROVED = 0,
  CHOMAY_STATE_EXPIRING = 1,
  CHOMAY_STATE_PENDING = 2,
  CHOMAY_STATE_REJECTED = 3,
  CHOMAY_STATE_EXPIRED = 4,
  CHOMAY_STATE_MISSING = 5,
  CHOMAY_STATE_NOT_APPLICABLE = 6,
};
enum chomay_order_text {
  CHOMAY_ORDER_TEXT_CODE = 0,
  CHOMAY_ORDER_TEXT_SELLER = 1,
  CHOMAY_ORDER_TEXT_BANK = 2,
  CHOMAY_ORDER_TEXT_ACCOUNT = 3,
  CHOMAY_ORDER_TEXT_ACCOUNT_MASKED = 4,
  CHOMAY_ORDER_TEXT_PURPOSE = 5,
  CHOMAY_ORDER_TEXT_AMOUNT = 6,
};
enum chomay_order_number {
  CHOMAY_ORDER_NUMBER_TOTAL = 0,
  CHOMAY_ORDER_NUMBER_GOODS = 1,
  CHOMAY_ORDER_NUMBER_DELIVERY = 2,
  CHOMAY_ORDER_NUMBER_RECEIVED = 3,
  CHOMAY_ORDER_NUMBER_STATE = 4,
  CHOMAY_ORDER_NUMBER_WAY = 5,
  CHOMAY_ORDER_NUMBER_LINES = 6,
  CHOMAY_ORDER_NUMBER_KEPT = 7,
  CHOMAY_ORDER_NUMBER_CODE_SECONDS = 8,
};
enum chomay_order_line {
  CHOMAY_ORDER_LINE_PACKS = 0,
  CHOMAY_ORDER_LINE_PRICE = 1,
  CHOMAY_ORDER_LINE_AMOUNT = 2,
};
enum chomay_order_step {
  CHOMAY_ORDER_STEP_SENT = 0,
  CHOMAY_ORDER_STEP_CANCELLED = 1,
  CHOMAY_ORDER_STEP_CODE_AGAIN = 2,
};
enum chomay_order_state {
  CHOMAY_ORDER_STATE_SHOWN = 0,
  CHOMAY_ORDER_STATE_SENT = 1,
  CHOMAY_ORDER_STATE_CONFIRMED = 2,
  CHOMAY_ORDER_STATE_SHORT_PAID = 3,
  CHOMAY_ORDER_STATE_OVER_PAID = 4,
  CHOMAY_ORDER_STATE_EXPIRED = 5,
  CHOMAY_ORDER_STATE_CANCELLED = 6,
};
enum chomay_pay_way {
  CHOMAY_PAY_WAY_TRANSFER = 0,
  CHOMAY_PAY_WAY_ON_DELIVERY = 1,
  CHOMAY_PAY_WAY_COUNTER = 2,
  CHOMAY_PAY_WAY_WALLET = 3,
  CHOMAY_PAY_WAY_MARKETPLACE = 4,
};
enum chomay_entry {
  CHOMAY_ENTRY_WORDS = 0,
  CHOMAY_ENTRY_LINES = 1,
  CHOMAY_ENTRY_MONEY = 2,
  CHOMAY_ENTRY_NUMBER = 3,
};
enum chomay_talk_text {
  CHOMAY_TALK_TEXT_ID = 0,
  CHOMAY_TALK_TEXT_OTHER = 1,
  CHOMAY_TALK_TEXT_FAULT = 2,
  CHOMAY_TALK_TEXT_SELF = 3,
  CHOMAY_TALK_TEXT_SELLER = 4,
};
enum chomay_talk_number {
  CHOMAY_TALK_NUMBER_PHASE = 0,
  CHOMAY_TALK_NUMBER_IS_BUYER = 1,
  CHOMAY_TALK_NUMBER_WAITS_FOR_WITNESS = 2,
  CHOMAY_TALK_NUMBER_OPEN_TURN = 3,
  CHOMAY_TALK_NUMBER_TURNS = 4,
  CHOMAY_TALK_NUMBER_CHANGED_AT = 5,
  CHOMAY_TALK_NUMBER_GOODS = 6,
  CHOMAY_TALK_NUMBER_TOTAL = 7,
  CHOMAY_TALK_NUMBER_PAID = 8,
  CHOMAY_TALK_NUMBER_CONFIRMED = 9,
  CHOMAY_TALK_NUMBER_DISPUTES = 10,
};
enum chomay_talk_act {
  CHOMAY_TALK_ACT_ACCEPT = 0,
  CHOMAY_TALK_ACT_COUNTER = 1,
  CHOMAY_TALK_ACT_OFFER = 2,
  CHOMAY_TALK_ACT_DECLINE = 3,
  CHOMAY_TALK_ACT_WITHDRAW = 4,
  CHOMAY_TALK_ACT_REMARK = 5,
  CHOMAY_TALK_ACT_DISPATCH = 6,
  CHOMAY_TALK_ACT_RECEIVE = 7,
  CHOMAY_TALK_ACT_PAY = 8,
  CHOMAY_TALK_ACT_CONFIRM_PAYMENT = 9,
  CHOMAY_TALK_ACT_CANCEL = 10,
  CHOMAY_TALK_ACT_ACCEPT_CANCEL = 11,
  CHOMAY_TALK_ACT_CLAIM = 12,
  CHOMAY_TALK_ACT_PROPOSE_REMEDY = 13,
  CHOMAY_TALK_ACT_ACCEPT_REMEDY = 14,
  CHOMAY_TALK_ACT_REJECT_REMEDY = 15,
  CHOMAY_TALK_ACT_ESCALATE = 16,
  CHOMAY_TALK_ACT_CLOSE = 17,
};
enum chomay_ruling_number {
  CHOMAY_RULING_NUMBER_OUTCOME = 0,
  CHOMAY_RULING_NUMBER_DAY = 1,
};
enum chomay_ruling_outcome {
  CHOMAY_RULING_OUTCOME_APPROVED = 0,
  CHOMAY_RULING_OUTCOME_INCOMPLETE = 1,
  CHOMAY_RULING_OUTCOME_REJECTED = 2,
};
enum chomay_turn_text {
  CHOMAY_TURN_TEXT_WORDS = 0,
  CHOMAY_TURN_TEXT_REFUSAL = 1,
  CHOMAY_TURN_TEXT_PLACE = 2,
  CHOMAY_TURN_TEXT_TIME = 3,
  CHOMAY_TURN_TEXT_LINK = 4,
  CHOMAY_TURN_TEXT_LINK_HOST = 5,
};
enum chomay_turn_number {
  CHOMAY_TURN_NUMBER_TYPE = 0,
  CHOMAY_TURN_NUMBER_IS_MINE = 1,
  CHOMAY_TURN_NUMBER_PROGRESS = 2,
  CHOMAY_TURN_NUMBER_RECORD = 3,
  CHOMAY_TURN_NUMBER_ITEMS = 4,
  CHOMAY_TURN_NUMBER_TOTAL = 5,
  CHOMAY_TURN_NUMBER_FEE = 6,
  CHOMAY_TURN_NUMBER_BY_DAY = 7,
  CHOMAY_TURN_NUMBER_SECONDS_LEFT = 8,
  CHOMAY_TURN_NUMBER_CLAIM_DAYS = 9,
  CHOMAY_TURN_NUMBER_DAY = 10,
  CHOMAY_TURN_NUMBER_DETAIL = 11,
  CHOMAY_TURN_NUMBER_BY = 12,
};
enum chomay_item_text {
  CHOMAY_ITEM_TEXT_NAME = 0,
  CHOMAY_ITEM_TEXT_PACK = 1,
};
enum chomay_item_number {
  CHOMAY_ITEM_NUMBER_PRODUCT = 0,
  CHOMAY_ITEM_NUMBER_PACKS = 1,
  CHOMAY_ITEM_NUMBER_PRICE = 2,
  CHOMAY_ITEM_NUMBER_BEFORE = 3,
  CHOMAY_ITEM_NUMBER_AMOUNT = 4,
  CHOMAY_ITEM_NUMBER_STOCK = 5,
  CHOMAY_ITEM_NUMBER_PROMISED = 6,
  CHOMAY_ITEM_NUMBER_RETURNED = 7,
};
enum chomay_goods_number {
  CHOMAY_GOODS_NUMBER_PRODUCT = 0,
  CHOMAY_GOODS_NUMBER_ORDERED = 1,
  CHOMAY_GOODS_NUMBER_SENT = 2,
  CHOMAY_GOODS_NUMBER_ACCEPTED = 3,
  CHOMAY_GOODS_NUMBER_RETURNED = 4,
};
enum chomay_dispute_number {
  CHOMAY_DISPUTE_NUMBER_GOODS = 0,
  CHOMAY_DISPUTE_NUMBER_KIND = 1,
  CHOMAY_DISPUTE_NUMBER_PHASE = 2,
  CHOMAY_DISPUTE_NUMBER_WITH_ORGANISERS = 3,
  CHOMAY_DISPUTE_NUMBER_REMEDY = 4,
  CHOMAY_DISPUTE_NUMBER_AMOUNT = 5,
};
enum chomay_claim_kind {
  CHOMAY_CLAIM_KIND_MISSING = 0,
  CHOMAY_CLAIM_KIND_DAMAGED = 1,
  CHOMAY_CLAIM_KIND_QUALITY = 2,
  CHOMAY_CLAIM_KIND_PAPERS = 3,
  CHOMAY_CLAIM_KIND_LATE = 4,
  CHOMAY_CLAIM_KIND_OTHER = 5,
};
enum chomay_claim_phase {
  CHOMAY_CLAIM_PHASE_OPEN = 0,
  CHOMAY_CLAIM_PHASE_ASKED = 1,
  CHOMAY_CLAIM_PHASE_ANSWERED = 2,
  CHOMAY_CLAIM_PHASE_PROPOSED = 3,
  CHOMAY_CLAIM_PHASE_REFUSED = 4,
  CHOMAY_CLAIM_PHASE_RESOLVED = 5,
};
enum chomay_remedy {
  CHOMAY_REMEDY_REPLACE = 0,
  CHOMAY_REMEDY_REFUND = 1,
  CHOMAY_REMEDY_DISCOUNT = 2,
  CHOMAY_REMEDY_OTHER = 3,
};
enum chomay_turn_type {
  CHOMAY_TURN_TYPE_REQUEST = 1,
  CHOMAY_TURN_TYPE_OFFER = 2,
  CHOMAY_TURN_TYPE_COUNTER = 3,
  CHOMAY_TURN_TYPE_ACCEPT = 4,
  CHOMAY_TURN_TYPE_DECLINE = 5,
  CHOMAY_TURN_TYPE_WITHDRAW = 6,
  CHOMAY_TURN_TYPE_CANCEL = 10,
  CHOMAY_TURN_TYPE_CANCEL_ACCEPT = 11,
  CHOMAY_TURN_TYPE_DISPATCH = 12,
  CHOMAY_TURN_TYPE_GOODS_RECEIPT = 13,
  CHOMAY_TURN_TYPE_PAYMENT_NOTE = 14,
  CHOMAY_TURN_TYPE_PAYMENT_ACK = 15,
  CHOMAY_TURN_TYPE_CLAIM = 16,
  CHOMAY_TURN_TYPE_RESOLUTION_PROPOSE = 19,
  CHOMAY_TURN_TYPE_RESOLUTION_ACCEPT = 20,
  CHOMAY_TURN_TYPE_RESOLUTION_REJECT = 21,
  CHOMAY_TURN_TYPE_ESCALATE = 22,
  CHOMAY_TURN_TYPE_CLOSE = 23,
  CHOMAY_TURN_TYPE_REMARK = 24,
};
enum chomay_talk_phase {
  CHOMAY_TALK_PHASE_NONE = 0,
  CHOMAY_TALK_PHASE_REQUESTED = 1,
  CHOMAY_TALK_PHASE_OFFERED = 2,
  CHOMAY_TALK_PHASE_COUNTERED = 3,
  CHOMAY_TALK_PHASE_AGREED = 4,
  CHOMAY_TALK_PHASE_FULFILLING = 5,
  CHOMAY_TALK_PHASE_DELIVERED = 6,
  CHOMAY_TALK_PHASE_CLOSED = 7,
  CHOMAY_TALK_PHASE_DECLINED = 8,
  CHOMAY_TALK_PHASE_WITHDRAWN = 9,
  CHOMAY_TALK_PHASE_EXPIRED = 10,
  CHOMAY_TALK_PHASE_CANCELLED = 11,
  CHOMAY_TALK_PHASE_REFUSED = 12,
};
enum chomay_progress {
  CHOMAY_PROGRESS_WAITING = 0,
  CHOMAY_PROGRESS_RECEIVED = 1,
  CHOMAY_PROGRESS_WITNESSED = 2,
  CHOMAY_PROGRESS_REFUSED = 3,
};
enum chomay_place {
  CHOMAY_PLACE_SECTION = 1,
  CHOMAY_PLACE_ACTION = 2,
  CHOMAY_PLACE_BADGE = 3,
  CHOMAY_PLACE_SHELF = 4,
  CHOMAY_PLACE_PAGE = 5,
  CHOMAY_PLACE_BACKGROUND = 6,
};
enum chomay_icon {
  CHOMAY_ICON_NONE = 0,
  CHOMAY_ICON_ARROW_CLOCKWISE = 57398,
  CHOMAY_ICON_ARROW_FAT_UP = 58670,
  CHOMAY_ICON_ARROW_LEFT = 57432,
  CHOMAY_ICON_ARROWS_LEFT_RIGHT = 57504,
  CHOMAY_ICON_ARROWS_OUT = 57506,
  CHOMAY_ICON_BACKSPACE = 57518,
  CHOMAY_ICON_BANK = 57524,
  CHOMAY_ICON_BASKET = 59748,
  CHOMAY_ICON_BELL = 57550,
  CHOMAY_ICON_BELL_RINGING = 58856,
  CHOMAY_ICON_BOWL_FOOD = 60068,
  CHOMAY_ICON_BROADCAST = 57586,
  CHOMAY_ICON_CARET_DOWN = 57654,
  CHOMAY_ICON_CARET_RIGHT = 57658,
  CHOMAY_ICON_CARET_UP = 57660,
  CHOMAY_ICON_CERTIFICATE = 59238,
  CHOMAY_ICON_CHAT_CIRCLE_DOTS = 57708,
  CHOMAY_ICON_CHAT_TEXT = 57722,
  CHOMAY_ICON_CHECK = 57730,
  CHOMAY_ICON_CHECK_CIRCLE = 57732,
  CHOMAY_ICON_CLOCK_COUNTDOWN = 60716,
  CHOMAY_ICON_CLOUD = 57770,
  CHOMAY_ICON_CLOUD_SLASH = 57782,
  CHOMAY_ICON_COPY = 57802,
  CHOMAY_ICON_COPYRIGHT = 58698,
  CHOMAY_ICON_DOTS_THREE_VERTICAL = 57864,
  CHOMAY_ICON_EYE = 57888,
  CHOMAY_ICON_EYE_SLASH = 57892,
  CHOMAY_ICON_FILE_DASHED = 59140,
  CHOMAY_ICON_FLASK = 59294,
  CHOMAY_ICON_FLOWER_LOTUS = 59084,
  CHOMAY_ICON_FOLDER_OPEN = 57942,
  CHOMAY_ICON_GLOBE = 57992,
  CHOMAY_ICON_GRID_FOUR = 58006,
  CHOMAY_ICON_HAND_TAP = 60560,
  CHOMAY_ICON_HANDSHAKE = 58754,
  CHOMAY_ICON_HEADSET = 58756,
  CHOMAY_ICON_HEART = 58024,
  CHOMAY_ICON_HOURGLASS_MEDIUM = 58040,
  CHOMAY_ICON_HOUSE = 58050,
  CHOMAY_ICON_IDENTIFICATION_CARD = 58056,
  CHOMAY_ICON_IMAGES = 59446,
  CHOMAY_ICON_INFO = 58062,
  CHOMAY_ICON_KEYBOARD = 58072,
  CHOMAY_ICON_LEAF = 58074,
  CHOMAY_ICON_LIST_CHECKS = 60124,
  CHOMAY_ICON_LOCK_SIMPLE = 58120,
  CHOMAY_ICON_MAGNIFYING_GLASS = 58124,
  CHOMAY_ICON_MAGNIFYING_GLASS_PLUS = 58128,
  CHOMAY_ICON_MAP_PIN = 58134,
  CHOMAY_ICON_MAP_TRIFOLD = 58138,
  CHOMAY_ICON_MINUS = 58154,
  CHOMAY_ICON_MOON_STARS = 58766,
  CHOMAY_ICON_MOUNTAINS = 59310,
  CHOMAY_ICON_PAINT_BRUSH = 59120,
  CHOMAY_ICON_PLAY = 58320,
  CHOMAY_ICON_PLUS = 58324,
  CHOMAY_ICON_POTTED_PLANT = 60450,
  CHOMAY_ICON_PRINTER = 58332,
  CHOMAY_ICON_QR_CODE = 58342,
  CHOMAY_ICON_RECEIPT = 58348,
  CHOMAY_ICON_ROWS = 58786,
  CHOMAY_ICON_SCAN = 60342,
  CHOMAY_ICON_SEAL_CHECK = 58886,
  CHOMAY_ICON_SEAL_WARNING = 58892,
  CHOMAY_ICON_SHARE_NETWORK = 58376,
  CHOMAY_ICON_SHIELD_CHECK = 58380,
  CHOMAY_ICON_SLIDERS_HORIZONTAL = 58420,
  CHOMAY_ICON_SORT_DESCENDING = 58438,
  CHOMAY_ICON_SPEAKER_HIGH = 58442,
  CHOMAY_ICON_SQUARES_FOUR = 58468,
  CHOMAY_ICON_STAMP = 59976,
  CHOMAY_ICON_STAR = 58474,
  CHOMAY_ICON_STOREFRONT = 58480,
  CHOMAY_ICON_SUN = 58482,
  CHOMAY_ICON_TAG = 58488,
  CHOMAY_ICON_TEA_BAG = 59622,
  CHOMAY_ICON_TEXT_AA = 59118,
  CHOMAY_ICON_TIMER = 58514,
  CHOMAY_ICON_TRADEMARK_REGISTERED = 58356,
  CHOMAY_ICON_TRUCK = 58548,
  CHOMAY_ICON_USER_CIRCLE = 58564,
  CHOMAY_ICON_WARNING_CIRCLE = 58594,
  CHOMAY_ICON_WHEELCHAIR = 58600,
  CHOMAY_ICON_WIFI_HIGH = 58602,
  CHOMAY_ICON_WIFI_SLASH = 58610,
  CHOMAY_ICON_X = 58614,
  CHOMAY_ICON_X_CIRCLE = 58616,
};

// A column with `gap` px between its parts.
CHOMAY_IMPORT(column_begin)
void chomay_column_begin(int32_t gap);
// A row; it holds cells only.
CHOMAY_IMPORT(row_begin)
void chomay_row_begin(int32_t gap, int32_t align, int32_t justify);
// A cell of a row: as wide as its content, `amount` px, or `amount` shares of what is left.
CHOMAY_IMPORT(cell_begin)
void chomay_cell_begin(int32_t size, int32_t amount);
// Parts from left to right, wrapping.
CHOMAY_IMPORT(flow_begin)
void chomay_flow_begin(int32_t gap);
// A filled or outlined box.
CHOMAY_IMPORT(box_begin)
void chomay_box_begin(int32_t fill, int32_t edge, int32_t radius, int32_t pad_x, int32_t pad_y, int32_t min_height);
// A card. With an address the whole card is one link of that name; without, a group.
CHOMAY_IMPORT(card_begin)
void chomay_card_begin(const char* href, uint32_t href_length, const char* label, uint32_t label_length, int32_t pad);
// A list with a name; it holds items only.
CHOMAY_IMPORT(list_begin)
void chomay_list_begin(const char* name, uint32_t name_length);
// An item of a list.
CHOMAY_IMPORT(item_begin)
void chomay_item_begin(void);
// Closes the container that was begun last.
CHOMAY_IMPORT(end)
void chomay_end(void);
// Empty room.
CHOMAY_IMPORT(space)
void chomay_space(int32_t height);
// A thin line.
CHOMAY_IMPORT(divider)
void chomay_divider(void);
// A heading of level 2 to 6.
CHOMAY_IMPORT(heading)
void chomay_heading(int32_t level, const char* words, uint32_t words_length, int32_t type);
// A paragraph. `max_lines` 0 means all of it; otherwise it ends in an ellipsis.
CHOMAY_IMPORT(text)
void chomay_text(const char* words, uint32_t words_length, int32_t type, int32_t ink, int32_t weight, int32_t max_lines);
// A small label with a tone and an icon.
CHOMAY_IMPORT(tag)
void chomay_tag(const char* words, uint32_t words_length, int32_t tone, int32_t icon);
// An icon. An empty label means that it only decorates.
CHOMAY_IMPORT(icon)
void chomay_icon(int32_t icon, int32_t size, int32_t ink, int32_t weight, const char* label, uint32_t label_length);
// A rounded square with an icon.
CHOMAY_IMPORT(icon_tile)
void chomay_icon_tile(int32_t icon, int32_t size, int32_t fill, int32_t ink);
// One segment of the meter that follows.
CHOMAY_IMPORT(meter_segment)
void chomay_meter_segment(int32_t fill, const char* label, uint32_t label_length);
// A meter of the segments before it, with its sense in words.
CHOMAY_IMPORT(meter)
void chomay_meter(const char* label, uint32_t label_length, int32_t height, int32_t gap);
// How far something is, in thousandths.
CHOMAY_IMPORT(progress)
void chomay_progress(int32_t permille, const char* label, uint32_t label_length);
// A QR code of `words`.
CHOMAY_IMPORT(qr)
void chomay_qr(const char* words, uint32_t words_length, int32_t size, const char* label, uint32_t label_length);
// A link to an address of the fair (/…) or of the web (https://…).
CHOMAY_IMPORT(link)
void chomay_link(const char* words, uint32_t words_length, const char* href, uint32_t href_length, int32_t icon);
// A link that looks like a button.
CHOMAY_IMPORT(link_button)
void chomay_link_button(const char* words, uint32_t words_length, const char* href, uint32_t href_length, int32_t kind, int32_t icon, int32_t full_width);
// A button. Answers 1 in the draw after it was pressed.
CHOMAY_IMPORT(button)
int32_t chomay_button(const char* words, uint32_t words_length, int32_t kind, int32_t icon, int32_t full_width);
// A short message at the foot of the screen.
CHOMAY_IMPORT(toast)
void chomay_toast(const char* words, uint32_t words_length, int32_t icon);
// Today in Vietnam: days since 1970-01-01.
CHOMAY_IMPORT(today)
int32_t chomay_today(void);
// The shopper's language: 0 Vietnamese, 1 English.
CHOMAY_IMPORT(language)
int32_t chomay_language(void);
// The kind of screen, a value of the set `form`.
CHOMAY_IMPORT(form)
int32_t chomay_form(void);
// Width that is left here, in px.
CHOMAY_IMPORT(width)
int32_t chomay_width(void);
// Of a page: what follows its prefix, "com-me-tri".
CHOMAY_IMPORT(route)
int32_t chomay_route(char* into, uint32_t into_room);
// A day as dd/mm/yyyy.
CHOMAY_IMPORT(date_text)
int32_t chomay_date_text(int32_t days, char* into, uint32_t into_room);
// An amount as 1.234.567 ₫.
CHOMAY_IMPORT(money_text)
int32_t chomay_money_text(int64_t dong, char* into, uint32_t into_room);
// Of a page: its title.
CHOMAY_IMPORT(page_title)
void chomay_page_title(const char* words, uint32_t words_length);
// In product.badge: a short text on the product's card.
CHOMAY_IMPORT(badge)
void chomay_badge(const char* words, uint32_t words_length, int32_t tone, int32_t icon);
// In product.badge: the product's value of an attribute that the manifest declares.
CHOMAY_IMPORT(facet)
void chomay_facet(const char* attribute, uint32_t attribute_length, const char* value, uint32_t value_length);
// A line for whoever maintains the home; never a shopper's data.
CHOMAY_IMPORT(log)
void chomay_log(const char* words, uint32_t words_length);
// The product with this id or slug, or -1. Permission: catalog.
CHOMAY_IMPORT(product_find)
int32_t chomay_product_find(const char* id_or_slug, uint32_t id_or_slug_length);
// A text of a product in the shopper's language. Permission: catalog.
CHOMAY_IMPORT(product_text)
int32_t chomay_product_text(int32_t product, int32_t field, char* into, uint32_t into_room);
// A number of a product. Permission: catalog.
CHOMAY_IMPORT(product_number)
int64_t chomay_product_number(int32_t product, int32_t field);
// A text of one paper of a product's dossier. Permission: catalog.
CHOMAY_IMPORT(paper_text)
int32_t chomay_paper_text(int32_t product, int32_t kind, int32_t field, char* into, uint32_t into_room);
// A number of one paper of a product's dossier. Permission: catalog.
CHOMAY_IMPORT(paper_number)
int64_t chomay_paper_number(int32_t product, int32_t kind, int32_t field);
// What a product's dossier comes to today. Permission: catalog.
CHOMAY_IMPORT(dossier)
int32_t chomay_dossier(int32_t product, int32_t field);
// A product's attribute ("tea/oxidation"); -1 without one. Permission: catalog.
CHOMAY_IMPORT(attribute)
int32_t chomay_attribute(int32_t product, const char* attribute, uint32_t attribute_length, char* into, uint32_t into_room);
// A text of the fair. Permission: catalog.
CHOMAY_IMPORT(fair_text)
int32_t chomay_fair_text(int32_t field, char* into, uint32_t into_room);
// 1 when the fair's data is a sample. Permission: catalog.
CHOMAY_IMPORT(fair_is_sample)
int32_t chomay_fair_is_sample(void);
// A record this plugin keeps; -1 when there is none. Permission: store:<KiB>.
CHOMAY_IMPORT(store_read)
int32_t chomay_store_read(const char* key, uint32_t key_length, char* into, uint32_t into_room);
// Keeps a record; 0 when its quota or the device is full. Permission: store:<KiB>.
CHOMAY_IMPORT(store_write)
int32_t chomay_store_write(const char* key, uint32_t key_length, const char* value, uint32_t value_length);
// Leaves the fair for an https address; only in the draw where a button answered 1. Permission: open.
CHOMAY_IMPORT(open)
int32_t chomay_open(const char* href, uint32_t href_length);
// In background: calls the plugin there again in so many seconds, 10 to 86,400.
CHOMAY_IMPORT(wake_in)
void chomay_wake_in(int32_t seconds);
// One step of the steps that follow.
CHOMAY_IMPORT(step)
void chomay_step(const char* name, uint32_t name_length);
// The steps before it as a way on which one stands at `current`, from 0.
CHOMAY_IMPORT(steps)
void chomay_steps(int32_t current, const char* label, uint32_t label_length);
// Of a page, in no other container: what stands in the bar at its foot.
CHOMAY_IMPORT(bar_begin)
void chomay_bar_begin(void);
// The order with this code, or -1. Permission: basket.
CHOMAY_IMPORT(order_find)
int32_t chomay_order_find(const char* code, uint32_t code_length);
// A text of an order; -1 when the fair has none. Permission: basket.
CHOMAY_IMPORT(order_text)
int32_t chomay_order_text(int32_t order, int32_t field, char* into, uint32_t into_room);
// A number of an order. Permission: basket.
CHOMAY_IMPORT(order_number)
int64_t chomay_order_number(int32_t order, int32_t field);
// The name of a line of an order, as it was shown. Permission: basket.
CHOMAY_IMPORT(order_line_name)
int32_t chomay_order_line_name(int32_t order, int32_t line, char* into, uint32_t into_room);
// A number of a line of an order. Permission: basket.
CHOMAY_IMPORT(order_line_number)
int64_t chomay_order_line_number(int32_t order, int32_t line, int32_t field);
// The picture of a line of an order. Permission: basket.
CHOMAY_IMPORT(order_line_picture)
void chomay_order_line_picture(int32_t order, int32_t line, int32_t size);
// Notes what the buyer did; only in the draw where a button answered 1. 0: it was not kept. Permission: basket.
CHOMAY_IMPORT(order_note)
int32_t chomay_order_note(int32_t order, int32_t step);
// Copies a text of an order; only in the draw where a button answered 1. Permission: basket.
CHOMAY_IMPORT(order_copy)
int32_t chomay_order_copy(int32_t order, int32_t field);
// The code an order is paid by (its VietQR, or the address of its wallet or marketplace): the fair makes it of the signed pack and the order, and draws nothing unless the order is kept, waits to be paid that way and the code's time runs. Permission: basket.
CHOMAY_IMPORT(pay_code)
void chomay_pay_code(int32_t order, int32_t size, const char* label, uint32_t label_length);
// The way number `at`, from 0, in which the seller of an order is paid (pay_way); -1 after the last. Permission: basket.
CHOMAY_IMPORT(order_way)
int32_t chomay_order_way(int32_t order, int32_t at);
// What the seller's wallet or marketplace is called; -1 when the way has no name. Permission: basket.
CHOMAY_IMPORT(order_way_name)
int32_t chomay_order_way_name(int32_t order, int32_t way, char* into, uint32_t into_room);
// Pays an order another way that its seller takes; only in the draw where a button answered 1. 0: it was not kept. Permission: basket.
CHOMAY_IMPORT(order_choose)
int32_t chomay_order_choose(int32_t order, int32_t way);
// The name of link number `at`, from 0, by which an order can be paid on this device: a bank's app, a wallet, a marketplace; -1 after the last. Permission: basket.
CHOMAY_IMPORT(order_link_name)
int32_t chomay_order_link_name(int32_t order, int32_t at, char* into, uint32_t into_room);
// The host such a link leads to; -1 after the last. Permission: basket.
CHOMAY_IMPORT(order_link_host)
int32_t chomay_order_link_host(int32_t order, int32_t at, char* into, uint32_t into_room);
// Opens such a link; only in the draw where a button answered 1. The fair makes the address of the signed pack and the order. 0: it was not opened. Permission: basket.
CHOMAY_IMPORT(order_open)
int32_t chomay_order_open(int32_t order, int32_t at);
// A field for text, kept under `key`.
CHOMAY_IMPORT(field)
void chomay_field(const char* key, uint32_t key_length, const char* label, uint32_t label_length, int32_t kind);
// A whole number with buttons for one more and one less, kept under `key`.
CHOMAY_IMPORT(stepper)
void chomay_stepper(const char* key, uint32_t key_length, const char* label, uint32_t label_length, int32_t low, int32_t high);
// What stands under a key; -1 when nothing does.
CHOMAY_IMPORT(entered)
int32_t chomay_entered(const char* key, uint32_t key_length, char* into, uint32_t into_room);
// Puts something under a key.
CHOMAY_IMPORT(enter)
void chomay_enter(const char* key, uint32_t key_length, const char* value, uint32_t value_length);
// The line to the organisers: 0 off, 1 calling, 2 up; -1 while it is being opened. Permission: link.
CHOMAY_IMPORT(talk_line)
int32_t chomay_talk_line(void);
// 1 when this product's seller can be met and its dossier admits it today. Permission: link.
CHOMAY_IMPORT(talk_meets)
int32_t chomay_talk_meets(int32_t product);
// How many talks there are, the newest first. Permission: link.
CHOMAY_IMPORT(talk_count)
int32_t chomay_talk_count(void);
// The talk with this id, or -1. Permission: link.
CHOMAY_IMPORT(talk_find)
int32_t chomay_talk_find(const char* id, uint32_t id_length);
// A text of a talk; -1 without one. Permission: link.
CHOMAY_IMPORT(talk_text)
int32_t chomay_talk_text(int32_t talk, int32_t field, char* into, uint32_t into_room);
// A number of a talk. Permission: link.
CHOMAY_IMPORT(talk_number)
int64_t chomay_talk_number(int32_t talk, int32_t field);
// 1 when this device may do that now. Permission: link.
CHOMAY_IMPORT(talk_may)
int32_t chomay_talk_may(int32_t talk, int32_t act);
// A text of a turn; -1 without one. Permission: link.
CHOMAY_IMPORT(turn_text)
int32_t chomay_turn_text(int32_t talk, int32_t turn, int32_t field, char* into, uint32_t into_room);
// A number of a turn. Permission: link.
CHOMAY_IMPORT(turn_number)
int64_t chomay_turn_number(int32_t talk, int32_t turn, int32_t field);
// A text of an item; -1 without one. Permission: link.
CHOMAY_IMPORT(turn_item_text)
int32_t chomay_turn_item_text(int32_t talk, int32_t turn, int32_t item, int32_t field, char* into, uint32_t into_room);
// A number of an item. Permission: link.
CHOMAY_IMPORT(turn_item_number)
int64_t chomay_turn_item_number(int32_t talk, int32_t turn, int32_t item, int32_t field);
// Draws the page again when a second has passed. Permission: link.
CHOMAY_IMPORT(talk_ticks)
void chomay_talk_ticks(void);
// Asks a product's seller for an offer; only in the draw where a button answered 1, on the page of that product. 0: nothing was said. Permission: link.
CHOMAY_IMPORT(talk_ask)
int32_t chomay_talk_ask(int32_t product, int64_t packs, const char* words, uint32_t words_length);
// Sets an item of what talk_propose says: so many packs, so many đồng a pack. Permission: link.
CHOMAY_IMPORT(talk_item)
void chomay_talk_item(int32_t item, int64_t packs, int64_t price);
// Says a turn again with other numbers: a seller's offer, a buyer's counter-offer. Only in the draw where a button answered 1, on the talk's page. 0: nothing was said. Permission: link.
CHOMAY_IMPORT(talk_propose)
int32_t chomay_talk_propose(int32_t talk, int32_t turn, int32_t minutes, const char* words, uint32_t words_length);
// Accepts or declines the other side's offer, withdraws the own one, or just says something; as talk_propose. Permission: link.
CHOMAY_IMPORT(talk_answer)
int32_t chomay_talk_answer(int32_t talk, int32_t act, const char* words, uint32_t words_length);
// The picture of a product. Permission: catalog.
CHOMAY_IMPORT(product_picture)
void chomay_product_picture(int32_t product, int32_t size);
// Moves to a field of this page; only in the draw where a button answered 1.
CHOMAY_IMPORT(field_focus)
void chomay_field_focus(const char* key, uint32_t key_length);
// What so many packs of a product come to by the catalogue, as talk_ask asks for them; đồng. Permission: link.
CHOMAY_IMPORT(talk_quote)
int64_t chomay_talk_quote(int32_t product, int64_t packs);
// 1 when a talk's record can be had as a file here. Permission: link.
CHOMAY_IMPORT(talk_saves)
int32_t chomay_talk_saves(void);
// Hands the visitor a talk's record as a file, which proves itself; as talk_propose. Permission: link.
CHOMAY_IMPORT(talk_save)
int32_t chomay_talk_save(int32_t talk);
// What this device's key may do: 0 buy, 1 sell, 2 watch for the organisers. Permission: link.
CHOMAY_IMPORT(talk_role)
int32_t chomay_talk_role(void);
// What the talk_ask or talk_propose that follows says of delivery: the fee (a seller's), the last day (0: none named) and the place. Permission: link.
CHOMAY_IMPORT(talk_delivery)
void chomay_talk_delivery(int64_t fee, int32_t day, const char* where, uint32_t where_length);
// 1 when somebody may open a desk, a producer's or the organisers', on this device. Permission: link.
CHOMAY_IMPORT(talk_opens)
int32_t chomay_talk_opens(void);
// Lets the visitor open one with the files the organisers handed out; only in the draw where a button answered 1, on the list of talks. Permission: link.
CHOMAY_IMPORT(talk_open)
int32_t chomay_talk_open(void);
// A text of a line of what was agreed; -1 without one. Permission: link.
CHOMAY_IMPORT(goods_text)
int32_t chomay_goods_text(int32_t talk, int32_t line, int32_t field, char* into, uint32_t into_room);
// A number of a line of what was agreed, in packs. Permission: link.
CHOMAY_IMPORT(goods_number)
int64_t chomay_goods_number(int32_t talk, int32_t line, int32_t field);
// A number of a claim. Permission: link.
CHOMAY_IMPORT(dispute_number)
int64_t chomay_dispute_number(int32_t talk, int32_t dispute, int32_t field);
// What the buyer said of it; -1 without one. Permission: link.
CHOMAY_IMPORT(dispute_words)
int32_t chomay_dispute_words(int32_t talk, int32_t dispute, char* into, uint32_t into_room);
// 1 when this device may do that about a claim now. Permission: link.
CHOMAY_IMPORT(dispute_may)
int32_t chomay_dispute_may(int32_t talk, int32_t dispute, int32_t act);
// Sets a line of what talk_deliver says: so many packs, and so many that go back. Permission: link.
CHOMAY_IMPORT(talk_parcel)
void chomay_talk_parcel(int32_t line, int64_t packs, int64_t returned);
// A seller sends goods (dispatch), a buyer takes them in (receive); as talk_propose. Permission: link.
CHOMAY_IMPORT(talk_deliver)
int32_t chomay_talk_deliver(int32_t talk, int32_t act, const char* words, uint32_t words_length);
// A buyer says what was paid; as talk_propose. Permission: link.
CHOMAY_IMPORT(talk_pay)
int32_t chomay_talk_pay(int32_t talk, int64_t dong, const char* reference, uint32_t reference_length);
// A buyer says what is not right with the goods; as talk_propose. Permission: link.
CHOMAY_IMPORT(talk_claim)
int32_t chomay_talk_claim(int32_t talk, int32_t line, int32_t kind, const char* words, uint32_t words_length);
// About a claim: proposes a remedy, takes or refuses the one proposed, or asks the organisers; as talk_propose. Permission: link.
CHOMAY_IMPORT(dispute_answer)
int32_t chomay_dispute_answer(int32_t talk, int32_t dispute, int32_t act, int32_t remedy, int64_t dong, const char* words, uint32_t words_length);
// How many products have a paper of this state in their dossier today. Permission: catalog.
CHOMAY_IMPORT(dossier_count)
int32_t chomay_dossier_count(int32_t state);
// One of them, from 0; -1 after the last. Permission: catalog.
CHOMAY_IMPORT(dossier_product)
int32_t chomay_dossier_product(int32_t state, int32_t at);
// How many papers this desk ruled on. Permission: link.
CHOMAY_IMPORT(ruling_count)
int32_t chomay_ruling_count(void);
// A number of what this desk found of a paper; -1 when it has not ruled on it as it is now. Permission: link.
CHOMAY_IMPORT(ruling_number)
int64_t chomay_ruling_number(int32_t product, int32_t kind, int32_t field);
// Why it is not approved; -1 without a ruling. Permission: link.
CHOMAY_IMPORT(ruling_words)
int32_t chomay_ruling_words(int32_t product, int32_t kind, char* into, uint32_t into_room);
// Rules on a paper, saying why when it is not approved; only in the draw where a button answered 1, on a page whose route names the product. 0: nothing was signed. Permission: link.
CHOMAY_IMPORT(ruling_sign)
int32_t chomay_ruling_sign(int32_t product, int32_t kind, int32_t outcome, const char* why, uint32_t why_length);
// Hands the desk all it found as a file for the next pack; only in the draw where a button answered 1. Permission: link.
CHOMAY_IMPORT(ruling_save)
int32_t chomay_ruling_save(void);
// A box to tick, kept under `key`: 1 when it is ticked, else 0.
CHOMAY_IMPORT(check)
void chomay_check(const char* key, uint32_t key_length, const char* label, uint32_t label_length);
// Opens the address that a seller's turn invites to (turn_text link); as talk_propose. Permission: link.
CHOMAY_IMPORT(turn_open)
int32_t chomay_turn_open(int32_t talk, int32_t turn);

#ifdef __cplusplus
namespace chomay {
enum class Form : int32_t {
  phone = 0,
  tablet = 1,
  desktop = 2,
  wide = 3,
  kiosk = 4,
};
enum class Size : int32_t {
  content = 0,
  fixed = 1,
  share = 2,
};
enum class Align : int32_t {
  start = 0,
  center = 1,
  end = 2,
  between = 3,
};
enum class AlignY : int32_t {
  top = 0,
  center = 1,
  bottom = 2,
  baseline = 3,
  stretch = 4,
};
enum class Type : int32_t {
  hero = 0,
  h1 = 1,
  h2 = 2,
  h3 = 3,
  card_title = 4,
  body = 5,
  small = 6,
  caption = 7,
  nav = 8,
  price = 9,
  price_page = 10,
  price_big = 11,
};
enum class Ink : int32_t {
  ink = 0,
  ink2 = 1,
  ink3 = 2,
  primary = 3,
  on_primary = 4,
  on_primary_soft = 5,
  lotus = 6,
  on_lotus = 7,
  on_lotus_soft = 8,
  terra = 9,
  on_terra_soft = 10,
  star = 11,
  on_star_soft = 12,
  warn = 13,
  err = 14,
  on_err_soft = 15,
  info = 16,
  disabled = 17,
};
enum class Fill : int32_t {
  none = 0,
  bg = 1,
  surface = 2,
  sunken = 3,
  primary = 4,
  primary_soft = 5,
  lotus = 6,
  lotus_soft = 7,
  terra_soft = 8,
  star = 9,
  star_soft = 10,
  warn_soft = 11,
  err = 12,
  err_soft = 13,
  info = 14,
  info_soft = 15,
  disabled = 16,
  line = 17,
  season = 18,
  amber_segment = 19,
};
enum class Edge : int32_t {
  none = 0,
  line = 1,
  control = 2,
  primary = 3,
  error = 4,
  dashed = 5,
};
enum class Tone : int32_t {
  neutral = 0,
  primary = 1,
  lotus = 2,
  terra = 3,
  star = 4,
  warn = 5,
  err = 6,
  info = 7,
};
enum class Button : int32_t {
  primary = 0,
  secondary = 1,
  soft = 2,
  lotus = 3,
  plain = 4,
  danger = 5,
};
enum class IconWeight : int32_t {
  regular = 0,
  fill = 1,
  bold = 2,
};
enum class Weight : int32_t {
  of_type = 0,
  regular = 1,
  medium = 2,
  semibold = 3,
  bold = 4,
  extrabold = 5,
};
enum class ProductText : int32_t {
  id = 0,
  slug = 1,
  name = 2,
  short_text = 3,
  long_text = 4,
  ingredients = 5,
  producer_name = 6,
  producer_slug = 7,
  locality = 8,
  storage = 9,
};
enum class ProductNumber : int32_t {
  group = 0,
  stars = 1,
  season_from = 2,
  season_to = 3,
  in_season = 4,
  shelf_life_days = 5,
  price_vnd = 6,
};
enum class PaperText : int32_t {
  number = 0,
  subtype = 1,
  issuer = 2,
  note = 3,
};
enum class PaperNumber : int32_t {
  state = 0,
  required = 1,
  issued_on = 2,
  expires_on = 3,
  reviewed_on = 4,
  is_sample = 5,
};
enum class Dossier : int32_t {
  approved = 0,
  expiring = 1,
  pending = 2,
  rejected = 3,
  expired = 4,
  missing = 5,
  not_applicable = 6,
  total = 7,
  admitted = 8,
  complete = 9,
};
enum class FairText : int32_t {
  id = 0,
  title = 1,
  tagline = 2,
  base_url = 3,
};
enum class Paper : int32_t {
  business_registration = 0,
  quality_standard = 1,
  food_safety_test = 2,
  traceability_stamp = 3,
  ip_certificate = 4,
  geographical_indication = 5,
  trademark = 6,
  quality_management_system = 7,
};
enum class State : int32_t {
  approved = 0,
  expiring = 1,
  pending = 2,
  rejected = 3,
  expired = 4,
  missing = 5,
  not_applicable = 6,
};
enum class OrderText : int32_t {
  code = 0,
  seller = 1,
  bank = 2,
  account = 3,
  account_masked = 4,
  purpose = 5,
  amount = 6,
};
enum class OrderNumber : int32_t {
  total = 0,
  goods = 1,
  delivery = 2,
  received = 3,
  state = 4,
  way = 5,
  lines = 6,
  kept = 7,
  code_seconds = 8,
};
enum class OrderLine : int32_t {
  packs = 0,
  price = 1,
  amount = 2,
};
enum class OrderStep : int32_t {
  sent = 0,
  cancelled = 1,
  code_again = 2,
};
enum class OrderState : int32_t {
  shown = 0,
  sent = 1,
  confirmed = 2,
  short_paid = 3,
  over_paid = 4,
  expired = 5,
  cancelled = 6,
};
enum class PayWay : int32_t {
  transfer = 0,
  on_delivery = 1,
  counter = 2,
  wallet = 3,
  marketplace = 4,
};
enum class Entry : int32_t {
  words = 0,
  lines = 1,
  money = 2,
  number = 3,
};
enum class TalkText : int32_t {
  id = 0,
  other = 1,
  fault = 2,
  self = 3,
  seller = 4,
};
enum class TalkNumber : int32_t {
  phase = 0,
  is_buyer = 1,
  waits_for_witness = 2,
  open_turn = 3,
  turns = 4,
  changed_at = 5,
  goods = 6,
  total = 7,
  paid = 8,
  confirmed = 9,
  disputes = 10,
};
enum class TalkAct : int32_t {
  accept = 0,
  counter = 1,
  offer = 2,
  decline = 3,
  withdraw = 4,
  remark = 5,
  dispatch = 6,
  receive = 7,
  pay = 8,
  confirm_payment = 9,
  cancel = 10,
  accept_cancel = 11,
  claim = 12,
  propose_remedy = 13,
  accept_remedy = 14,
  reject_remedy = 15,
  escalate = 16,
  close = 17,
};
enum class RulingNumber : int32_t {
  outcome = 0,
  day = 1,
};
enum class RulingOutcome : int32_t {
  approved = 0,
  incomplete = 1,
  rejected = 2,
};
enum class TurnText : int32_t {
  words = 0,
  refusal = 1,
  place = 2,
  time = 3,
  link = 4,
  link_host = 5,
};
enum class TurnNumber : int32_t {
  type = 0,
  is_mine = 1,
  progress = 2,
  record = 3,
  items = 4,
  total = 5,
  fee = 6,
  by_day = 7,
  seconds_left = 8,
  claim_days = 9,
  day = 10,
  detail = 11,
  by = 12,
};
enum class ItemText : int32_t {
  name = 0,
  pack = 1,
};
enum class ItemNumber : int32_t {
  product = 0,
  packs = 1,
  price = 2,
  before = 3,
  amount = 4,
  stock = 5,
  promised = 6,
  returned = 7,
};
enum class GoodsNumber : int32_t {
  product = 0,
  ordered = 1,
  sent = 2,
  accepted = 3,
  returned = 4,
};
enum class DisputeNumber : int32_t {
  goods = 0,
  kind = 1,
  phase = 2,
  with_organisers = 3,
  remedy = 4,
  amount = 5,
};
enum class ClaimKind : int32_t {
  missing = 0,
  damaged = 1,
  quality = 2,
  papers = 3,
  late = 4,
  other = 5,
};
enum class ClaimPhase : int32_t {
  open = 0,
  asked = 1,
  answered = 2,
  proposed = 3,
  refused = 4,
  resolved = 5,
};
enum class Remedy : int32_t {
  replace = 0,
  refund = 1,
  discount = 2,
  other = 3,
};
enum class TurnType : int32_t {
  request = 1,
  offer = 2,
  counter = 3,
  accept = 4,
  decline = 5,
  withdraw = 6,
  cancel = 10,
  cancel_accept = 11,
  dispatch = 12,
  goods_receipt = 13,
  payment_note = 14,
  payment_ack = 15,
  claim = 16,
  resolution_propose = 19,
  resolution_accept = 20,
  resolution_reject = 21,
  escalate = 22,
  close = 23,
  remark = 24,
};
enum class TalkPhase : int32_t {
  none = 0,
  requested = 1,
  offered = 2,
  countered = 3,
  agreed = 4,
  fulfilling = 5,
  delivered = 6,
  closed = 7,
  declined = 8,
  withdrawn = 9,
  expired = 10,
  cancelled = 11,
  refused = 12,
};
enum class Progress : int32_t {
  waiting = 0,
  received = 1,
  witnessed = 2,
  refused = 3,
};
enum class Place : int32_t {
  section = 1,
  action = 2,
  badge = 3,
  shelf = 4,
  page = 5,
  background = 6,
};
enum class Icon : int32_t {
  none = 0,
  arrow_clockwise = 57398,
  arrow_fat_up = 58670,
  arrow_left = 57432,
  arrows_left_right = 57504,
  arrows_out = 57506,
  backspace = 57518,
  bank = 57524,
  basket = 59748,
  bell = 57550,
  bell_ringing = 58856,
  bowl_food = 60068,
  broadcast = 57586,
  caret_down = 57654,
  caret_right = 57658,
  caret_up = 57660,
  certificate = 59238,
  chat_circle_dots = 57708,
  chat_text = 57722,
  check = 57730,
  check_circle = 57732,
  clock_countdown = 60716,
  cloud = 57770,
  cloud_slash = 57782,
  copy = 57802,
  copyright = 58698,
  dots_three_vertical = 57864,
  eye = 57888,
  eye_slash = 57892,
  file_dashed = 59140,
  flask = 59294,
  flower_lotus = 59084,
  folder_open = 57942,
  globe = 57992,
  grid_four = 58006,
  hand_tap = 60560,
  handshake = 58754,
  headset = 58756,
  heart = 58024,
  hourglass_medium = 58040,
  house = 58050,
  identification_card = 58056,
  images = 59446,
  info = 58062,
  keyboard = 58072,
  leaf = 58074,
  list_checks = 60124,
  lock_simple = 58120,
  magnifying_glass = 58124,
  magnifying_glass_plus = 58128,
  map_pin = 58134,
  map_trifold = 58138,
  minus = 58154,
  moon_stars = 58766,
  mountains = 59310,
  paint_brush = 59120,
  play = 58320,
  plus = 58324,
  potted_plant = 60450,
  printer = 58332,
  qr_code = 58342,
  receipt = 58348,
  rows = 58786,
  scan = 60342,
  seal_check = 58886,
  seal_warning = 58892,
  share_network = 58376,
  shield_check = 58380,
  sliders_horizontal = 58420,
  sort_descending = 58438,
  speaker_high = 58442,
  squares_four = 58468,
  stamp = 59976,
  star = 58474,
  storefront = 58480,
  sun = 58482,
  tag = 58488,
  tea_bag = 59622,
  text_aa = 59118,
  timer = 58514,
  trademark_registered = 58356,
  truck = 58548,
  user_circle = 58564,
  warning_circle = 58594,
  wheelchair = 58600,
  wifi_high = 58602,
  wifi_slash = 58610,
  x = 58614,
  x_circle = 58616,
};
}  // namespace chomay
#endif

#endif  // CHOMAY_H
