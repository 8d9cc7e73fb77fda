/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "cdt-guidance.h"

#define SOURCE "<source id='s' document='A guide'><text>A guide.</text></source>"
#define RISK(scores)                                                                                         \
  SOURCE "\n<risk id='r' source='s' section='1' " scores "><title>T</title><action>A</action></risk>"
#define MARK(attributes) SOURCE "\n<mark id='m' " attributes "><title>T</title><text>W</text></mark>"

static const struct
{
  const char *name;
  const char *inside;
  const char *message; /* NULL: it is sound */
} files[] = {
  { "sound", MARK ("source='s' section='1' fields='purpose' answered='purpose'"), NULL },
  { "sound-risk", RISK ("likelihood='3' impact='4' response='reduce' clause='risk'"), NULL },
  { "no-source", "\n<tip id='t' source='x' section='1' step='goals'><text>W</text></tip>",
    "test.xml:2: There is no source “x”." },
  { "no-section", SOURCE "\n<tip id='t' source='s' step='goals'><text>W</text></tip>",
    "test.xml:2: <tip> lacks its “section”." },
  { "no-id", SOURCE "\n<tip source='s' section='1' step='goals'><text>W</text></tip>",
    "test.xml:2: <tip> lacks its “id”." },
  { "no-words", SOURCE "\n<tip id='t' source='s' section='1' step='goals'><text> </text></tip>",
    "test.xml:2: <tip> lacks its <text>." },
  { "no-place", SOURCE "\n<tip id='t' source='s' section='1'><text>W</text></tip>",
    "test.xml:2: <tip> needs either fields or a step." },
  { "two-places", MARK ("source='s' section='1' fields='purpose' step='goals' answered='purpose'"),
    "test.xml:2: <mark> needs either fields or a step." },
  { "no-such-field", MARK ("source='s' section='1' fields='purpose goals/gone' answered='purpose'"),
    "test.xml:2: The agreement has no “goals/gone”." },
  { "no-test", MARK ("source='s' section='1' fields='purpose'"), "test.xml:2: <mark> lacks its “answered”." },
  { "bad-test", MARK ("source='s' section='1' fields='purpose' answered='purpose['"), "test.xml:2: *" },
  { "bad-impact", RISK ("likelihood='3' impact='9' response='reduce' clause='risk'"),
    "test.xml:2: “impact”*" },
  { "no-clause", RISK ("likelihood='3' impact='4' response='reduce'"),
    "test.xml:2: <risk> lacks its “clause”." },
  { "twice", SOURCE "\n" SOURCE, "test.xml:2: The id “s” is taken." },
  { "loose-question",
    SOURCE
    "\n<question id='q' source='s' section='1' step='gate'><text>W</text><settle>S</settle></question>",
    "test.xml:2: A question stands in a group, and nothing else does." },
  { "no-heading", "\n<group id='g'/>", "test.xml:2: <group> lacks its <heading>." },
  { "unknown", "\n<advice/>", "test.xml:2: <advice> is nothing that guidance has." },
};

static void
test_file (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  g_autofree char *text
      = g_strdup_printf ("<guidance xmlns='urn:concordat:guidance:1'>%s</guidance>", files[n].inside);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (CdtGuidance) guidance = cdt_guidance_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, "test.xml", &error);
  gboolean is_sound = tree != NULL && cdt_guidance_add (guidance, tree, "test.xml", &error);

  if (files[n].message == NULL)
    g_assert_no_error (error);
  else if (is_sound || !g_pattern_match_simple (files[n].message, error->message))
    g_error ("%s", is_sound ? "not refused" : error->message);
}

static void
test_other_file (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<checks xmlns='urn:concordat:checks:1'/>", 40);
  g_autoptr (CdtGuidance) guidance = cdt_guidance_new ();
  g_autoptr (GError) error = NULL;

  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, "checks.xml", &error);

  g_assert_false (cdt_guidance_add (guidance, tree, "checks.xml", &error));
  g_assert_error (error, CDT_READ_ERROR, CDT_READ_ERROR_WRONG_KIND);
  g_assert_cmpstr (error->message, ==, "checks.xml:1: This file holds no guidance.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/refused/", files[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_file);
    }
  g_test_add_func ("/refused/other-file", test_other_file);
  return g_test_run ();
}
