// CHOMAY_FOR_EACH(macro, (a, b), (c, d)) expands to macro(a, b) macro(c, d); up to 27 tuples. Lets
// one row of imports.def carry its parameters, whatever is made of it.
#pragma once

#define CHOMAY_PARENS ()
#define CHOMAY_EXPAND(...) CHOMAY_EXPAND3(CHOMAY_EXPAND3(CHOMAY_EXPAND3(__VA_ARGS__)))
#define CHOMAY_EXPAND3(...) CHOMAY_EXPAND2(CHOMAY_EXPAND2(CHOMAY_EXPAND2(__VA_ARGS__)))
#define CHOMAY_EXPAND2(...) CHOMAY_EXPAND1(CHOMAY_EXPAND1(CHOMAY_EXPAND1(__VA_ARGS__)))
#define CHOMAY_EXPAND1(...) __VA_ARGS__
#define CHOMAY_FOR_EACH(macro, ...) \
  __VA_OPT__(CHOMAY_EXPAND(CHOMAY_FOR_EACH_STEP(macro, __VA_ARGS__)))
#define CHOMAY_FOR_EACH_STEP(macro, first, ...) \
  macro first __VA_OPT__(CHOMAY_FOR_EACH_AGAIN CHOMAY_PARENS(macro, __VA_ARGS__))
#define CHOMAY_FOR_EACH_AGAIN() CHOMAY_FOR_EACH_STEP
