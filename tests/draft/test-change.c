/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-change.h"

static const struct
{
  const char *changed;
  const char *path;
  gboolean touches;
} cases[] = {
  { "title", "title", TRUE },
  { "title", "titles", FALSE },
  { "titles", "title", FALSE },
  { "governance/quorum", "governance", TRUE },
  { "governance", "governance/quorum", TRUE },
  { "governance/quorum", "governance/quorum-lead", FALSE },
  { "governance/quorum", "", TRUE },
  { "partners/partner[@id='p1']", "partners", TRUE },
  { "partners/partner[@id='p1']", "partners/partner[@id='p1']/name", TRUE },
  { "partners/partner[@id='p1']", "partners/partner[@id='p10']/name", FALSE },
  { "partners/partner[@id='p1']/name", "partners/partner[@id='p2']/name", FALSE },
  { "partners/partner[@id='p1']/name", "partners/partner/name", TRUE },
  { "partners/partner[@id='p1']/name", "partners/partner", TRUE },
  { "partners/partner[@id='p1']/name", "partners/partner/kind", FALSE },
  { "partners/partner[@id='p1']", "partners/partner/name", TRUE },
  { "partners/partner[@id='p1']/duties/duty[@id='d1']/text", "partners/partner/duties/duty/text", TRUE },
  { "partners/partner[@id='p1']/duties/duty[@id='d1']", "partners/partner[@id='p2']/duties", FALSE },
};

static void
test_touches (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CdtChange change = { CDT_CHANGE_SET, cases[i].changed, 0, 0 };

      g_test_message ("%s, %s", cases[i].changed, cases[i].path);
      g_assert_cmpint (cdt_change_touches (&change, cases[i].path), ==, cases[i].touches);
    }
}

static void
test_boxed (void)
{
  const CdtChange change = { CDT_CHANGE_MOVE, "a/b", 3, 4 };
  CdtChange *copy = g_boxed_copy (CDT_TYPE_CHANGE, &change);

  g_assert_cmpstr (copy->path, ==, "a/b");
  g_assert_true (copy->path != change.path);
  g_assert_cmpuint (copy->old_position, ==, 4);
  g_boxed_free (CDT_TYPE_CHANGE, copy);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change/touches", test_touches);
  g_test_add_func ("/change/boxed", test_boxed);

  return g_test_run ();
}
