/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "cdt-format.h"

typedef char *(*Convert) (const char *text);

typedef struct
{
  const char *text;
  const char *result; /* NULL: not one */
} Case;

static const Case parsed_dates[] = {
  { "2027-04-01", "2027-04-01" },
  { "1/4/2027", "2027-04-01" },
  { "01.04.2027", "2027-04-01" },
  { "1-4-27", "2027-04-01" },
  { "13/4/2027", "2027-04-13" },
  { "4/13/2027", "2027-04-13" },
  { "1 April 2027", "2027-04-01" },
  { "1 Apr 27", "2027-04-01" },
  { "1 apr. 2027", "2027-04-01" },
  { "1st April 2027", "2027-04-01" },
  { "the 1 April 2027", NULL },
  { "1st of April, 2027", "2027-04-01" },
  { "April 1, 2027", "2027-04-01" },
  { "2027 April 1", "2027-04-01" },
  { "29 February 2028", "2028-02-29" },
  { "29 February 2027", NULL },
  { "31/4/2027", NULL },
  { "0/4/2027", NULL },
  { "1/4/0090", NULL },
  { "1/4/027", NULL },
  { "1/4", NULL },
  { "1 Ap 2027", NULL },
  { "1 Nonsense 2027", NULL },
  { "1 2 3 4", NULL },
  { "April", NULL },
  { "April May 2027", NULL },
  { "99999/1/1", NULL },
  { "-1/4/2027", "2027-04-01" },
  { "1=4=2027", NULL },
  { "\xff", NULL },
  { "", NULL },
};

static const Case formatted_dates[] = {
  { "2027-04-01", "1 April 2027" }, { "2027-12-31", "31 December 2027" },
  { "2027-02-30", "2027-02-30" },   { "soon", "soon" },
  { "1/4/2027", "1/4/2027" },       { "", "" },
};

static const Case parsed_money[] = {
  { "250000", "250000" },
  { "£250,000", "250000" },
  { "£ 250,000.50", "250000.50" },
  { "GBP 99.5", "99.50" },
  { "99.50 £", "99.50" },
  { "1 234 567", "1234567" },
  { "250k", "250000" },
  { "£1.5m", "1500000" },
  { "1.2345k", "1234.50" },
  { "1,500k", "1500000" },
  { "2 million", "2000000" },
  { "0", "0" },
  { "0.01", "0.01" },
  { "99,50", "99.50" },
  { "1.234,50", "1234.50" },
  { "999999999999.99", "999999999999.99" },
  { "1000000000000", NULL },
  { "999bn", "999000000000" },
  { "99999999999999999999", NULL },
  { "99999999999999999999bn", NULL },
  { "-5", NULL },
  { "(5)", NULL },
  { "1.234", NULL },
  { "1.2.3", NULL },
  { "12,34,567", NULL },
  { "1,2345", NULL },
  { ",500", NULL },
  { "5.", NULL },
  { "£", NULL },
  { "k", NULL },
  { "5x", NULL },
  { "5e3", NULL },
  { "\xff", NULL },
  { "", NULL },
};

static const Case formatted_money[] = {
  { "250000", "£250,000" },
  { "999", "£999" },
  { "1000", "£1,000" },
  { "99.5", "£99.50" },
  { "1234567.05", "£1,234,567.05" },
  { "0", "£0" },
  { "about 5", "about 5" },
  { "-5", "-5" },
  { "", "" },
};

static const Case parsed_percents[] = {
  { "50", "50" },       { "50%", "50" },     { "33.3333 %", "33.3333" },
  { "33.3", "33.3" },   { "12,5%", "12.5" }, { "0", "0" },
  { "100", "100" },     { "100.0", "100" },  { "100.1", NULL },
  { "33.33333", NULL }, { "-1", NULL },      { "half", NULL },
  { "%", NULL },        { "", NULL },
};

static const Case formatted_percents[] = {
  { "50", "50%" }, { "33.3333", "33.3333%" }, { "50.00", "50%" }, { "101", "101" }, { "x", "x" }, { "", "" },
};

static const Case formatted_periods[] = {
  { "3 years", "3 years" },
  { "1 years", "1 year" },
  { "10 working-days", "10 working days" },
  { "1 working-days", "1 working day" },
  { "6 weeks", "6 weeks" },
  { "2 months", "2 months" },
  { "30 days", "30 days" },
  { "3 decades", "3 decades" },
  { "years", "years" },
  { "", "" },
};

static void
check_cases (const char *what, Convert convert, const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *result = convert (cases[i].text);

      g_test_message ("%s “%s”", what, cases[i].text);
      g_assert_cmpstr (result, ==, cases[i].result);
    }
}

#define CHECK(convert, cases) check_cases (#convert, convert, cases, G_N_ELEMENTS (cases))

static void
test_british (void)
{
  CHECK (cdt_parse_date, parsed_dates);
  CHECK (cdt_format_date, formatted_dates);
  CHECK (cdt_parse_money, parsed_money);
  CHECK (cdt_format_money, formatted_money);
  CHECK (cdt_parse_percent, parsed_percents);
  CHECK (cdt_format_percent, formatted_percents);
  CHECK (cdt_format_period, formatted_periods);
}

static void
test_exact (void)
{
  gint64 units = 0;
  gint64 sum = 0;
  gint64 pence = 0;
  g_autofree char *third = cdt_percent_from_units (333333);
  g_autofree char *money = NULL;

  g_assert_cmpstr (third, ==, "33.3333");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (cdt_percent_to_units (i == 2 ? "33.3334" : third, &units));
      sum += units;
    }
  g_assert_cmpint (sum, ==, 1000000);
  g_assert_false (cdt_percent_to_units ("100.0001", &units));
  g_assert_true (cdt_money_to_pence ("999999999999.99", &pence));
  g_assert_cmpint (pence, ==, G_GINT64_CONSTANT (99999999999999));
  money = cdt_money_from_pence (pence);
  g_assert_cmpstr (money, ==, "999999999999.99");
  g_assert_false (cdt_money_to_pence ("1.005", &pence));
}

static const struct
{
  const char *locale;
  Convert convert;
  Case it;
} foreign[] = {
  { "en_GB.UTF-8", cdt_format_date, { "2027-04-01", "1 April 2027" } },
  { "en_GB.UTF-8", cdt_parse_date, { "1/4/2027", "2027-04-01" } },
  { "en_GB.UTF-8", cdt_format_money, { "1234567.5", "£1,234,567.50" } },
  { "cy_GB.UTF-8", cdt_format_date, { "2027-04-01", "1 Ebrill 2027" } },
  { "cy_GB.UTF-8", cdt_parse_date, { "1 Ebrill 2027", "2027-04-01" } },
  { "cy_GB.UTF-8", cdt_parse_date, { "1 Ebr 27", "2027-04-01" } },
  { "cy_GB.UTF-8", cdt_parse_date, { "1af o Fedi 2027", NULL } },
  { "cy_GB.UTF-8", cdt_parse_date, { "3 April 2027", "2027-04-03" } },
  { "cy_GB.UTF-8", cdt_parse_date, { "1/4/2027", "2027-04-01" } },
  { "cy_GB.UTF-8", cdt_format_money, { "250000", "£250,000" } },
  { "cy_GB.UTF-8", cdt_parse_money, { "£250,000.50", "250000.50" } },
  { "de_DE.UTF-8", cdt_format_date, { "2027-03-01", "1 März 2027" } },
  { "de_DE.UTF-8", cdt_parse_date, { "1. März 2027", "2027-03-01" } },
  { "de_DE.UTF-8", cdt_parse_date, { "01.03.2027", "2027-03-01" } },
  { "de_DE.UTF-8", cdt_format_money, { "250000.5", "£250.000,50" } },
  { "de_DE.UTF-8", cdt_parse_money, { "£250.000,50", "250000.50" } },
  { "de_DE.UTF-8", cdt_parse_money, { "1.000", "1000" } },
  { "de_DE.UTF-8", cdt_parse_money, { "99.50", "99.50" } },
  { "de_DE.UTF-8", cdt_parse_money, { "1,234", NULL } },
  { "de_DE.UTF-8", cdt_format_percent, { "33.3333", "33,3333%" } },
  { "de_DE.UTF-8", cdt_parse_percent, { "33,3333 %", "33.3333" } },
  { "de_DE.UTF-8", cdt_parse_percent, { "12.5", "12.5" } },
};

/* The locales come with the tests; see tests/meson.build. */
static void
test_locales (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      if (setlocale (LC_ALL, foreign[i].locale) == NULL)
        g_error ("The locale %s is missing", foreign[i].locale);
      g_test_message ("%s", foreign[i].locale);
      check_cases (foreign[i].locale, foreign[i].convert, &foreign[i].it, 1);
      setlocale (LC_ALL, "C.UTF-8");
    }
}

/* What is shown can be typed again, in any locale. */
static void
test_round_trip (void)
{
  static const char *const locales[] = { "C.UTF-8", "en_GB.UTF-8", "cy_GB.UTF-8", "de_DE.UTF-8" };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_assert_nonnull (setlocale (LC_ALL, locales[i]));
      for (int n = 0; n < 400; n++)
        {
          g_autofree char *date = g_strdup_printf ("20%02d-%02d-%02d", n % 100, n % 12 + 1, n % 28 + 1);
          g_autofree char *shown_date = cdt_format_date (date);
          g_autofree char *typed_date = cdt_parse_date (shown_date);
          g_autofree char *money = cdt_money_from_pence (G_GINT64_CONSTANT (7919) * n * n * n);
          g_autofree char *shown_money = cdt_format_money (money);
          g_autofree char *typed_money = cdt_parse_money (shown_money);
          g_autofree char *percent = cdt_percent_from_units (n * 2500 - n % 7);
          g_autofree char *shown_percent = n > 0 ? cdt_format_percent (percent) : g_strdup ("0");
          g_autofree char *typed_percent = cdt_parse_percent (shown_percent);

          g_assert_cmpstr (typed_date, ==, date);
          g_assert_cmpstr (typed_money, ==, money);
          g_assert_cmpstr (typed_percent, ==, percent);
        }
    }
  setlocale (LC_ALL, "C.UTF-8");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/format/british", test_british);
  g_test_add_func ("/format/exact", test_exact);
  g_test_add_func ("/format/locales", test_locales);
  g_test_add_func ("/format/round-trip", test_round_trip);

  return g_test_run ();
}
