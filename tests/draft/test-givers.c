/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-givers.h"
#include "draft-text.h"

#define CLASSES                                                                                              \
  "<classes><class id='k1'><name>Full</name></class><class id='k2'><name>Other</name></class></classes>"
#define PARTNERS                                                                                             \
  "<partners><partner id='p1'><class>k1</class></partner><partner id='p2'/>"                                 \
  "<partner id='p3'><class>k1</class></partner></partners>"

typedef struct
{
  const char *inside; /* of the contribution */
  const char *ids;    /* who gives it */
  guint times;
} Case;

static const Case cases[] = {
  { "<partner>p2</partner>", "p2", 1 },
  { "<by>partner</by><partner>p1</partner>", "p1", 1 },
  { "<by>partner</by>", "", 1 },
  { "", "", 1 },
  { "<partner>p9</partner>", "", 1 },
  { "<by>class</by><class>k1</class>", "p1 p3", 2 },
  { "<by>class</by><partner>p2</partner><class>k1</class>", "p1 p3", 2 },
  { "<by>class</by><class>k2</class>", "", 0 },
  { "<by>class</by>", "", 0 },
  { "<by>every</by>", "p1 p2 p3", 3 },
  { "<by>every</by><partner>p2</partner>", "p1 p2 p3", 3 },
};

static void
test_who_gives (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *inside = g_strdup_printf (
          CLASSES PARTNERS "<contributions><contribution id='c1'>%s<item>Fee</item><amounts><amount id='z1'>"
                           "<value>5</value></amount></amounts></contribution></contributions>",
          cases[i].inside);
      g_autoptr (CdtDraft) draft = draft_from_content (inside);
      g_autoptr (CdtGivers) givers = cdt_givers_new (draft);
      const CdtNode *value
          = cdt_draft_find_node (draft, "contributions/contribution[1]/amounts/amount[1]/value");
      const GPtrArray *ids = cdt_givers_find (givers, value);
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint j = 0; ids != NULL && j < ids->len; j++)
        g_string_append_printf (joined, "%s%s", j > 0 ? " " : "", (const char *)ids->pdata[j]);
      g_assert_cmpstr (joined->str, ==, cases[i].ids);
      g_assert_cmpuint (cdt_givers_count (givers, value), ==, cases[i].times);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/givers/who-gives", test_who_gives);
  return g_test_run ();
}
