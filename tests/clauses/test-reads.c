/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reads.h"

/* What was read, an edit elsewhere, and whether that edit matters. */
static const struct
{
  const char *read;
  const char *edited;
  gboolean matters;
} touches[] = {
  { "governance/quorum", "governance/quorum", TRUE },
  { "governance/quorum", "governance/quorum-lead", FALSE },
  { "governance/quorum", "governance/chair", FALSE },
  { "governance", "governance/chair", TRUE },
  { "partners/partner[@id='p1']/name", "partners/partner", TRUE },
  { "partners/partner[@id='p1']/name", "partners/partner/name", TRUE },
  { "partners/partner[@id='p1']/name", "partners/partner/address", FALSE },
  { "partners/partner", "partners/partner/address", TRUE },
  { "partners/partner[@id='p1']/name", "partners/partner[@id='p1']/name", TRUE },
  { "partners/partner[@id='p1']/name", "partners/partner[@id='p2']/name", FALSE },
  { "partners/partner[@id='p1']", "partners/partner[@id='p12']/name", FALSE },
  { "partners/partner/name", "partners/partner[@id='p2']/name", TRUE },
  { "activities/activity[@id='a1']/parts/part/does",
    "activities/activity[@id='a1']/parts/part[@id='w1']/does", TRUE },
  { "activities/activity[@id='a1']/parts/part/does",
    "activities/activity[@id='a2']/parts/part[@id='w1']/does", FALSE },
  { "", "term/start", TRUE },
  { "title", "term/start", FALSE },
};

static gboolean
touches_reads (const CdtReads *reads, const char *path, CdtEditOf what)
{
  CdtTouch touch;

  cdt_touch_init (&touch, path, what);
  gboolean matters = cdt_reads_touch (reads, &touch);
  cdt_touch_clear (&touch);
  return matters;
}

static void
test_touch (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    {
      g_autoptr (CdtReads) reads = cdt_reads_new ();

      cdt_reads_add (reads, touches[i].read);
      g_assert_cmpint (touches_reads (reads, touches[i].edited, CDT_EDIT_OF_ANSWER), ==, touches[i].matters);
    }
}

/* What was read, an item that came or went, and whether that matters: to its own list it does. */
static const struct
{
  const char *read;
  const char *item;
  gboolean matters;
} arrivals[] = {
  { "partners/partner[@id='p1']/name", "partners/partner[@id='p2']", TRUE },
  { "activities/activity[@id='a1']/parts/part[@id='w1']/does",
    "activities/activity[@id='a1']/parts/part[@id='w2']", TRUE },
  { "activities/activity[@id='a1']/parts/part/does", "activities/activity[@id='a2']/parts/part[@id='w2']",
    FALSE },
  { "term/start", "partners/partner[@id='p2']", FALSE },
};

static void
test_arrivals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (arrivals); i++)
    {
      g_autoptr (CdtReads) reads = cdt_reads_new ();

      cdt_reads_add (reads, arrivals[i].read);
      g_assert_cmpint (touches_reads (reads, arrivals[i].item, CDT_EDIT_OF_ITEMS), ==, arrivals[i].matters);
      cdt_reads_clear (reads);
      g_assert_false (touches_reads (reads, arrivals[i].item, CDT_EDIT_OF_ITEMS));
    }
}

/* What an expression reads from a node, and whether a field counts as read. */
static const struct
{
  const char *expression;
  const char *base;
  const char *field;
  gboolean read;
} fields[] = {
  { "decides = 'lead'", "governance", "governance/decides", TRUE },
  { "decides = 'lead'", "governance", "governance/tie", FALSE },
  { "/agreement/roles/lead", "risks/risk[@id='r1']", "roles/lead", TRUE },
  { "../../costs/basis", "risks/risk[@id='r1']", "costs/basis", TRUE },
  { "sharing", "risks/risk[@id='r1']", "risks/risk[@id='r1']/sharing", TRUE },
  { "sharing", "risks/risk[@id='r1']", "risks/risk[@id='r2']/sharing", FALSE },
  { "partners/partner/about", "", "partners/partner[@id='p2']/about", TRUE },
  { "partners/partner[about]", "", "partners/partner[@id='p2']/about", TRUE },
  { "partners/partner", "", "partners/partner[@id='p2']/about", FALSE },
  { "shares/share/percent", "risks/risk[@id='r1']", "risks/risk[@id='r1']/shares/share[@id='h1']/percent",
    TRUE },
  { "shares/share/percent", "risks/risk[@id='r1']", "risks/risk[@id='r2']/shares/share[@id='h1']/percent",
    FALSE },
  { "//*[contains(., 'x')]", "", "title", FALSE },
};

static void
test_contain (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (CdtReads) reads = cdt_reads_new ();
      g_autoptr (CdtXPath) xpath = cdt_xpath_new (fields[i].expression, NULL);

      cdt_reads_add_xpath (reads, xpath, fields[i].base, CDT_READ_FOR_VALUE);
      if (cdt_reads_contain (reads, fields[i].field) != fields[i].read)
        g_error ("“%s” reads %s wrongly", fields[i].expression, fields[i].field);
    }
}

/* A selection minds items that come and go, not what is in them; a test minds both. */
static void
test_selections (void)
{
  g_autoptr (CdtXPath) items = cdt_xpath_new ("partners/partner", NULL);
  g_autoptr (CdtXPath) container = cdt_xpath_new ("governance", NULL);
  g_autoptr (CdtReads) selected = cdt_reads_new ();
  g_autoptr (CdtReads) tested = cdt_reads_new ();
  g_autoptr (CdtReads) both = cdt_reads_new ();

  cdt_reads_add_xpath (selected, items, "", CDT_READ_FOR_TEST);
  cdt_reads_add_xpath (selected, container, "", CDT_READ_FOR_TEST);
  cdt_reads_add_xpath (tested, items, "", CDT_READ_FOR_VALUE);
  cdt_reads_add_xpath (both, items, "", CDT_READ_FOR_VALUE);
  cdt_reads_add_xpath (both, items, "", CDT_READ_FOR_TEST);
  g_assert_false (touches_reads (selected, "partners/partner/name", CDT_EDIT_OF_ANSWER));
  g_assert_true (touches_reads (selected, "partners/partner", CDT_EDIT_OF_ITEMS));
  g_assert_true (touches_reads (selected, "governance/chair", CDT_EDIT_OF_ANSWER));
  g_assert_true (touches_reads (tested, "partners/partner/name", CDT_EDIT_OF_ANSWER));
  g_assert_true (touches_reads (both, "partners/partner/name", CDT_EDIT_OF_ANSWER));
}

/* What only asks whether an answer is there does not mind other words of it. */
static void
test_words (void)
{
  static const struct
  {
    const char *expression;
    CdtReadFor what_for;
    gboolean minds_words;
  } cases[] = {
    { "governance/chair", CDT_READ_FOR_TEST, FALSE },
    { "not(governance/chair) or term/start", CDT_READ_FOR_TEST, FALSE },
    { "governance/chair = 'x'", CDT_READ_FOR_TEST, TRUE },
    { "governance/chair", CDT_READ_FOR_ITEMS, FALSE },
    { "governance[chair]", CDT_READ_FOR_ITEMS, FALSE },
    { "governance[chair = 'x']", CDT_READ_FOR_ITEMS, TRUE },
    { "string-length(governance/chair) > 3", CDT_READ_FOR_TEST, TRUE },
    { "governance/chair", CDT_READ_FOR_VALUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtReads) reads = cdt_reads_new ();
      g_autoptr (CdtXPath) xpath = cdt_xpath_new (cases[i].expression, NULL);

      cdt_reads_add_xpath (reads, xpath, "", cases[i].what_for);
      g_assert_true (touches_reads (reads, "governance/chair", CDT_EDIT_OF_ANSWER));
      g_assert_cmpint (touches_reads (reads, "governance/chair", CDT_EDIT_OF_WORDS), ==,
                       cases[i].minds_words);
    }
}

static void
count_cb (gpointer count)
{
  (*(guint *)count)++;
}

/* What relies on others is told by them, for as long as it does and they are there. */
static void
test_relying (void)
{
  guint n_told = 0;
  CdtReads *answer = cdt_reads_new ();
  g_autoptr (CdtReads) other = cdt_reads_new ();
  g_autoptr (CdtReads) turn = cdt_reads_new_for (count_cb, &n_told);

  cdt_reads_add (answer, "term/start");
  g_assert_false (cdt_reads_is_relied_on (answer));
  cdt_reads_rely_on (turn, answer);
  cdt_reads_rely_on (turn, answer);
  cdt_reads_rely_on (turn, other);
  g_assert_true (cdt_reads_is_relied_on (answer));
  cdt_reads_tell (answer);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_true (cdt_reads_contain (turn, "term/start"));
  g_assert_false (touches_reads (turn, "term/start", CDT_EDIT_OF_ANSWER));
  cdt_reads_free (answer);
  g_assert_false (cdt_reads_contain (turn, "term/start"));
  cdt_reads_tell (other);
  g_assert_cmpuint (n_told, ==, 2);
  cdt_reads_clear (turn);
  g_assert_false (cdt_reads_is_relied_on (other));
  cdt_reads_tell (other);
  g_assert_cmpuint (n_told, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/reads/touch", test_touch);
  g_test_add_func ("/clauses/reads/relying", test_relying);
  g_test_add_func ("/clauses/reads/arrivals", test_arrivals);
  g_test_add_func ("/clauses/reads/contain", test_contain);
  g_test_add_func ("/clauses/reads/selections", test_selections);
  g_test_add_func ("/clauses/reads/words", test_words);
  return g_test_run ();
}
