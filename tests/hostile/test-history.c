/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Versions that come with a file from elsewhere: the draft opens whatever they are, reading one takes bounded
 * time and memory, and ends in what it was or in a sentence. */

#include <string.h>
#include <sys/resource.h>

#include "cdt-packed.h"
#include "cdt-past-answers.h"
#include "cdt-versions.h"

#define ROOT "<agreement xmlns='urn:concordat:agreement:1' version='1.1' id='11111111-2222'><title>T</title>"
#define HUGE_BYTES (100 * 1024 * 1024)
/* Kilobytes more than before; the sanitizer keeps what is freed for a while */
#ifdef __SANITIZE_ADDRESS__
#define MOST_MEMORY (800 * 1024)
#else
#define MOST_MEMORY (80 * 1024)
#endif
#define MOST_TIME (15 * G_USEC_PER_SEC)

static CdtDraft *
parse (const char *history)
{
  g_autofree char *text = g_strconcat (ROOT, history, "</agreement>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CdtDraft *draft = cdt_draft_new_from_bytes (bytes, "test", &error);

  g_assert_no_error (error);
  return draft;
}

/* A deflated text of so many zeros; memory that is not written to is none */
static char *
make_bomb (gsize size)
{
  g_autofree char *zeros = g_malloc0 (size);
  g_autoptr (GBytes) bytes = g_bytes_new_static (zeros, size);

  return cdt_packed_make (bytes);
}

static char *
make_history (guint n, const char *base, const char *content)
{
  GString *history = g_string_new ("<history>");

  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *base_text
          = base != NULL ? g_strdup_printf ("<base>hv%u</base>", i % n + 1) : g_strdup ("");

      g_string_append_printf (history, "<version id='hv%u'><label>V</label>%s<content>%s</content></version>",
                              i, base_text, content);
    }
  g_string_append (history, "</history>");
  return g_string_free (history, FALSE);
}

static long
get_memory (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return usage.ru_maxrss;
}

/* All that can be asked of versions; then the draft is changed, a version kept and the file written. */
static void
live_with (const char *history)
{
  g_autoptr (CdtDraft) draft = parse (history);
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = cdt_versions_suggest_label (draft);
  gint64 begin = g_get_monotonic_time ();

  g_assert_cmpuint (versions->len, <=, CDT_VERSIONS_MOST);
  for (guint i = 0; i < MIN (versions->len, 3); i++)
    {
      const CdtKeptVersion *version = versions->pdata[i];
      g_autoptr (GError) problem = NULL;
      g_autoptr (CdtDraft) then = cdt_versions_read (draft, version->id, &problem);

      g_assert_null (then);
      g_assert_nonnull (problem);
      g_assert_false (cdt_versions_put_back (draft, version->id, NULL, NULL));
    }
  g_assert_true (cdt_draft_set_value (draft, "title", "U", &error));
  g_assert_no_error (error);
  if (versions->len < CDT_VERSIONS_MOST)
    {
      g_autofree char *id = cdt_versions_keep (draft, "Mine", CDT_KEPT_BY_HAND, NULL, &error);

      g_assert_no_error (error);
      g_autoptr (CdtDraft) mine = cdt_versions_read (draft, id, &error);
      g_assert_no_error (error);
    }
  if (versions->len > 0)
    cdt_versions_remove (draft, ((CdtKeptVersion *)versions->pdata[0])->id, NULL);
  g_autoptr (GBytes) written = cdt_draft_to_bytes (draft);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, MOST_TIME);
}

static void
test_odd (void)
{
  static const char *const odd[] = {
    "<history/>",
    "<history>words</history>",
    "<history><version id='hv1'/></history>",
    "<history><version/><version/></history>",
    "<history><version id='hv1'><base>hv1</base><content>AAAA</content></version></history>",
    "<history><version id='hv1'><base>hv2</base></version><version "
    "id='hv2'><base>hv1</base></version></history>",
    "<history><version id='hv1'><base>p1</base></version></history><partners><partner id='p1'/></partners>",
    "<history><version "
    "id='hv1'><base>x']/..</base><content>!!</content><when>never</when></version></history>",
    "<history><version "
    "id='hv1'><why>burnt</why><hash>0</hash><content>S0xNTgYA</content></version></history>",
    "<history><version id='hv1'><content><content>AA</content></content></version></history>",
    "<history><other/></history><history><version id='hv1'/></history>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    live_with (odd[i]);
}

/* 100 MB out of a hundred kilobytes, whole and as what others are made of */
static void
test_bomb (void)
{
  g_autofree char *bomb = make_bomb (HUGE_BYTES);
  g_autofree char *whole = make_history (3, NULL, bomb);
  g_autofree char *ring = make_history (50, "ring", bomb);
  long before = get_memory ();

  live_with (whole);
  live_with (ring);
  g_test_message ("%ld MB, %ld MB more", before / 1024, (get_memory () - before) / 1024);
  g_assert_cmpint (get_memory () - before, <, MOST_MEMORY);
}

/* More than are listed, each of them nothing */
static void
test_many (void)
{
  g_autofree char *many = make_history (5000, NULL, "AAAA");

  live_with (many);
}

/* A chain as long as the list, of steps that copy all there is twice: it stops where too much would come of
 * it. */
static void
test_chain (void)
{
  GString *history = g_string_new ("<history>");
  g_autoptr (GBytes) seed = g_bytes_new_static ("abcdefghijklmnopqrstuvwxyz012345", 32);
  g_autofree char *seed_text = cdt_packed_make (seed);

  for (guint i = 1; i < 60; i++)
    {
      /* Copies of 32 << i bytes from the start, twice: see cdt-byte-delta.h */
      guint8 steps[32];
      guint n = 0;
      guint64 length = (guint64)32 << MIN (i - 1, 40);

      for (guint k = 0; k < 2; k++)
        {
          guint64 numbers[2] = { length << 1 | 1, k == 0 ? 0 : (length << 1) - 1 };

          for (guint m = 0; m < 2; m++)
            for (guint64 left = numbers[m], more = 1; more != 0; left >>= 7)
              {
                more = left >> 7;
                steps[n++] = (guint8)((left & 0x7f) | (more != 0 ? 0x80 : 0));
              }
        }
      g_autoptr (GBytes) delta = g_bytes_new (steps, n);
      g_autofree char *text = cdt_packed_make (delta);
      g_string_append_printf (history, "<version id='hv%u'><base>hv%u</base><content>%s</content></version>",
                              60 - i, 61 - i, text);
    }
  g_string_append_printf (history, "<version id='hv60'><content>%s</content></version></history>", seed_text);
  g_autofree char *all = g_string_free (history, FALSE);
  long before = get_memory ();
  live_with (all);
  g_assert_cmpint (get_memory () - before, <, MOST_MEMORY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hostile/history/odd", test_odd);
  g_test_add_func ("/hostile/history/bomb", test_bomb);
  g_test_add_func ("/hostile/history/many", test_many);
  g_test_add_func ("/hostile/history/chain", test_chain);
  return g_test_run ();
}
