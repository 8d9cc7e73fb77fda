/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-structure-links.h"

/* A figure over several pages says all of what it shows once. */
static void
test_figure (void)
{
  static const struct
  {
    const char *words;
    guint first_row;
    const char *said;
  } cases[] = {
    { "The plan drawn over time: A: 1 to 2; B: 2 to 3.", 0,
      "The plan drawn over time: A: 1 to 2; B: 2 to 3." },
    { "The plan drawn over time: A: 1 to 2; B: 2 to 3.", 7, "The plan drawn over time" },
    { "A plan of nothing", 7, "A plan of nothing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtFigure) figure = cdt_figure_new (CDT_FIGURE_PLAN);

      figure->words = g_strdup (cases[i].words);
      g_autofree char *said = cdt_structure_describe_figure (figure, cases[i].first_row);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/structure-links/figure", test_figure);
  return g_test_run ();
}
