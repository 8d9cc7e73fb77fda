/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "cdt-pdf-file.h"
#include "cdt-reader.h"
#include "cdt-tree.h"

#define MOST_SECONDS 2.5
#define SOUND "<agreement xmlns='urn:concordat:agreement:1' version='1.0' id='a'><title>T</title></agreement>"

static GBytes *
run (const char *program, const char *text, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cdt_reader_run (g_getenv (program), bytes, name, error);
}

static void
assert_no_zombie (void)
{
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
  g_assert_cmpint (errno, ==, ECHILD);
}

static void
test_sound (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) draft = run ("CONCORDAT_READER", SOUND, "a", &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (draft, NULL), g_bytes_get_size (draft), SOUND, strlen (SOUND));
  assert_no_zombie ();
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *says;
  } cases[] = {
    { "", CDT_READ_ERROR_NOT_XML, "a:1: the file is empty." },
    { "<!DOCTYPE a><a/>", CDT_READ_ERROR_FORBIDDEN, "a:1: the file has a DOCTYPE*" },
    { "<agreement xmlns='urn:concordat:agreement:2' version='2.0'/>", CDT_READ_ERROR_NEWER, "a:1: *newer*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (run ("CONCORDAT_READER", cases[i].text, "a", &error));
      g_assert_error (error, CDT_READ_ERROR, cases[i].code);
      g_assert_true (g_pattern_match_simple (cases[i].says, error->message));
    }
  g_autoptr (GError) error = NULL;
  g_assert_null (run ("CONCORDAT_READER", "%PDF-1.7 nothing", "a", &error));
  g_assert_true (error->domain == CDT_PDF_ERROR);
  assert_no_zombie ();
}

/* Of the processor, which those had that have ended: what else the machine does is not counted. */
static double
get_seconds_of_children (void)
{
  struct rusage usage;

  g_assert_no_errno (getrusage (RUSAGE_CHILDREN, &usage));
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

/* R24. The input is larger than a pipe holds, and nobody reads it. */
static void
assert_ended (const char *name)
{
  double before = get_seconds_of_children ();
  gsize size = (gsize)8 * 1024 * 1024;
  g_autofree char *data = g_strnfill (size, 'a');
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_null (cdt_reader_run (g_getenv ("RUNAWAY"), bytes, name, &error));
  g_test_message ("R24: %s: ended after %" G_GINT64_FORMAT " ms, %.2f s of the processor: %s", name,
                  (g_get_monotonic_time () - start) / 1000, get_seconds_of_children () - before,
                  error->message);
  g_assert_cmpfloat (get_seconds_of_children () - before, <, MOST_SECONDS);
  g_assert_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "more time or memory"));
  assert_no_zombie ();
}

static void
test_runaway (void)
{
  assert_ended ("time");
#if !defined __SANITIZE_ADDRESS__
  assert_ended ("memory");
#endif
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/sound", test_sound);
  g_test_add_func ("/reader/refused", test_refused);
  g_test_add_func ("/reader/runaway", test_runaway);
  return g_test_run ();
}
