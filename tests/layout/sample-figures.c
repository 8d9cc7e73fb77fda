/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample-figures.h"

#include <string.h>

#define LONG_NAME "The Association of Very Long Names of Bodies in the North and the South of the Country"
#define LONG_WORD "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

static guint32
day (guint year, guint month, guint day_of_month)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year);
  return g_date_get_julian (&date);
}

static CdtFigure *
make_timed (CdtFigureKind kind)
{
  static const char *const months[]
      = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", NULL };
  CdtFigure *figure = cdt_figure_new (kind);
  figure->x_labels = g_strdupv ((char **)months);
  figure->words = g_strdup ("words");
  return figure;
}

static void
add_work (CdtFigure *figure, const char *label, const char *lead, guint32 first, guint32 last)
{
  g_autofree char *path = g_strdup_printf ("activities/activity[@id='a%u']", figure->rows->len);
  cdt_figure_add_row (figure, label, lead, path, -1);
  cdt_figure_add_days (figure, "", path, CDT_FIGURE_SPAN, first, last);
}

static CdtFigure *
make_plan (void)
{
  CdtFigure *figure = make_timed (CDT_FIGURE_PLAN);
  cdt_figure_add_row (figure, "Getting ready", NULL, "plan/phases/phase[@id='f1']", -1)->heading = TRUE;
  cdt_figure_add_days (figure, "", "plan/phases/phase[@id='f1']", CDT_FIGURE_SPAN, day (2027, 4, 1),
                       day (2027, 8, 31));
  add_work (figure, "Set up the team", "Eastvale", day (2027, 4, 1), day (2027, 6, 30));
  add_work (figure, "Agree referral pathway", "the Trust", day (2027, 5, 1), day (2027, 7, 31));
  cdt_figure_add_days (figure, "M1", "plan/milestones/milestone[@id='m1']", CDT_FIGURE_POINT,
                       day (2027, 8, 1), day (2027, 8, 1));
  add_work (figure, "Yearly review", "Board", day (2028, 4, 1), day (2030, 3, 31));
  cdt_figure_add_days (figure, "M4", "plan/milestones/milestone[@id='m4']", CDT_FIGURE_POINT,
                       day (2030, 3, 31), day (2030, 3, 31));
  return figure;
}

static CdtFigure *
make_plan_one_day (void)
{
  CdtFigure *figure = make_timed (CDT_FIGURE_PLAN);
  add_work (figure, "Open day", NULL, day (2028, 2, 29), day (2028, 2, 29));
  return figure;
}

/* It ends before it begins: the row stays, without a bar. */
static CdtFigure *
make_plan_out_of_order (void)
{
  CdtFigure *figure = make_timed (CDT_FIGURE_PLAN);
  add_work (figure, "Backwards", NULL, day (2028, 6, 1), day (2028, 1, 1));
  add_work (figure, "Forwards", NULL, day (2028, 1, 1), day (2028, 3, 1));
  return figure;
}

static CdtFigure *
make_plan_undated (void)
{
  CdtFigure *figure = make_timed (CDT_FIGURE_PLAN);
  add_work (figure, "Backwards", NULL, day (2028, 6, 1), day (2028, 1, 1));
  return figure;
}

static CdtFigure *
make_plan_long_names (void)
{
  CdtFigure *figure = make_timed (CDT_FIGURE_PLAN);
  add_work (figure, LONG_NAME ", again and again, until there is no room left for any of it at all",
            LONG_NAME, day (2028, 1, 3), day (2028, 1, 20));
  add_work (figure, LONG_WORD, LONG_WORD, day (2028, 1, 10), day (2028, 2, 12));
  return figure;
}

static CdtFigure *
make_plan_centuries (void)
{
  CdtFigure *figure = make_timed (CDT_FIGURE_PLAN);
  add_work (figure, "Cathedral", NULL, day (1, 1, 1), day (9999, 12, 31));
  return figure;
}

static CdtFigure *
make_plan_many (void)
{
  CdtFigure *figure = make_timed (CDT_FIGURE_PLAN);
  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *label = g_strdup_printf ("Activity %u", i + 1);
      add_work (figure, label, i % 2 == 0 ? "Eastvale" : "the Trust", day (2027, 1, 1) + 10 * i,
                day (2027, 1, 1) + 10 * i + 40);
    }
  return figure;
}

static CdtFigure *
make_bars (const char *name, guint n_partners, guint n_years, double first)
{
  CdtFigure *figure = cdt_figure_new (CDT_FIGURE_BARS);
  figure->words = g_strdup ("words");
  figure->x_labels = g_new0 (char *, n_years + 1);
  for (guint i = 0; i < n_years; i++)
    figure->x_labels[i] = g_strdup_printf ("20%02u/%02u", 27 + i, 28 + i);
  for (guint i = 0; i < n_partners; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s %u", name, i + 1);
      g_autofree char *path = g_strdup_printf ("partners/partner[@id='p%u']", i + 1);
      cdt_figure_add_row (figure, label, "£123,456", path, -1);
      for (guint j = 0; j < n_years; j++)
        cdt_figure_add_value (figure, figure->x_labels[j], "contributions", j,
                              i == 0 ? first : 50000.0 * (i + j + 1))
            ->note
            = g_strdup ("£50,000");
    }
  return figure;
}

static CdtFigure *
make_bars_two (void)
{
  return make_bars ("Partner", 2, 3, 60000.0);
}

static CdtFigure *
make_bars_one (void)
{
  return make_bars ("Partner", 1, 1, 60000.0);
}

static CdtFigure *
make_bars_tiny (void)
{
  return make_bars (LONG_NAME, 2, 2, 0.01);
}

static CdtFigure *
make_bars_forty (void)
{
  return make_bars ("Partner", 40, 5, 60000.0);
}

static CdtFigure *
make_bars_many_years (void)
{
  return make_bars ("Partner", 3, 30, 60000.0);
}

static void
add_shares (CdtFigure *figure, const char *label, const char *name, guint n)
{
  cdt_figure_add_row (figure, label, NULL, "costs/basis", -1);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *partner = g_strdup_printf ("%s %u", name, i + 1);
      g_autofree char *path = g_strdup_printf ("costs/shares/share[@id='h%u']/percent", i + 1);
      cdt_figure_add_value (figure, partner, path, i, i + 1.0)->note = g_strdup ("33.33%");
    }
}

static CdtFigure *
make_shares (void)
{
  CdtFigure *figure = cdt_figure_new (CDT_FIGURE_SHARES);
  figure->words = g_strdup ("words");
  add_shares (figure, "Joint costs", "Eastvale", 3);
  add_shares (figure, "Costs of vans", "Eastvale", 2);
  return figure;
}

static CdtFigure *
make_shares_lines (void)
{
  CdtFigure *figure = cdt_figure_new (CDT_FIGURE_SHARES);
  figure->words = g_strdup ("words");
  add_shares (figure, "", LONG_NAME, 4);
  return figure;
}

static CdtFigure *
make_shares_forty (void)
{
  CdtFigure *figure = cdt_figure_new (CDT_FIGURE_SHARES);
  figure->words = g_strdup ("words");
  add_shares (figure, "Joint costs", "Partner", 40);
  return figure;
}

static void
add_body (CdtFigure *figure, const char *label, const char *note, int parent)
{
  g_autofree char *path = g_strdup_printf ("bodies/body[@id='y%u']", figure->rows->len);
  cdt_figure_add_row (figure, label, note, path, parent);
}

static CdtFigure *
make_chart (void)
{
  CdtFigure *figure = cdt_figure_new (CDT_FIGURE_CHART);
  figure->words = g_strdup ("words");
  add_body (figure, "The partners", "Eastvale, the Trust and Warm Hearths", -1);
  cdt_figure_add_row (figure, "Partnership Board", "the Board", "governance/body", 0)->heading = TRUE;
  add_body (figure, "Executive", "an executive", 1);
  add_body (figure, "Delivery group", NULL, 2);
  add_body (figure, "Advisory group", "an advisory group", 1);
  return figure;
}

static CdtFigure *
make_chart_one (void)
{
  CdtFigure *figure = cdt_figure_new (CDT_FIGURE_CHART);
  figure->words = g_strdup ("words");
  add_body (figure, LONG_NAME, LONG_WORD, -1);
  return figure;
}

static CdtFigure *
make_chart_forty (void)
{
  CdtFigure *figure = cdt_figure_new (CDT_FIGURE_CHART);
  figure->words = g_strdup ("words");
  add_body (figure, "Board", NULL, -1);
  for (guint i = 0; i < 40; i++)
    add_body (figure, i % 5 == 0 ? LONG_NAME : "Task group", "a task group",
              i % 8 == 0 ? 0 : (int)(i - i % 8) + 1);
  return figure;
}

static CdtFigure *
make_chart_deep (void)
{
  CdtFigure *figure = cdt_figure_new (CDT_FIGURE_CHART);
  figure->words = g_strdup ("words");
  for (int i = 0; i < 30; i++)
    add_body (figure, "Tier", "below the one above", i - 1);
  return figure;
}

static void
add_day (
    CdtFigure *figure, const char *label, const char *note, CdtFigureForm form, guint32 first, guint32 last)
{
  cdt_figure_add_days (figure, label, "term/start", form, first, last)->note = g_strdup (note);
}

static CdtFigure *
make_timeline (void)
{
  CdtFigure *figure = make_timed (CDT_FIGURE_TIMELINE);
  guint32 start = day (2027, 4, 1), end = day (2030, 3, 31);
  add_day (figure, "Term", NULL, CDT_FIGURE_SPAN, start, end);
  add_day (figure, "Start", "1 April 2027", CDT_FIGURE_POINT, start, start);
  add_day (figure, "End", "31 March 2030", CDT_FIGURE_POINT, end, end);
  add_day (figure, "Review", "31 March 2028", CDT_FIGURE_POINT, day (2028, 3, 31), day (2028, 3, 31));
  add_day (figure, "Notice of an extension", "1 October 2029 to 31 March 2030", CDT_FIGURE_WINDOW,
           day (2029, 10, 1), end);
  add_day (figure, "Possible extension", "1 April 2030 to 31 March 2032", CDT_FIGURE_WINDOW, end + 1,
           day (2032, 3, 31));
  return figure;
}

/* More reviews than there is room to name. */
static CdtFigure *
make_timeline_monthly (void)
{
  CdtFigure *figure = make_timed (CDT_FIGURE_TIMELINE);
  add_day (figure, "Term", NULL, CDT_FIGURE_SPAN, day (2027, 4, 1), day (2030, 3, 31));
  for (guint i = 0; i < 36; i++)
    add_day (figure, "Review", "30 April 2027", CDT_FIGURE_POINT, day (2027, 4, 30) + 30 * i,
             day (2027, 4, 30) + 30 * i);
  return figure;
}

static CdtFigure *
make_timeline_one_day (void)
{
  CdtFigure *figure = make_timed (CDT_FIGURE_TIMELINE);
  add_day (figure, LONG_NAME, LONG_WORD, CDT_FIGURE_POINT, day (2027, 4, 1), day (2027, 4, 1));
  add_day (figure, LONG_NAME, LONG_NAME, CDT_FIGURE_WINDOW, day (2027, 4, 1), day (2027, 4, 1));
  return figure;
}

static const SampleFigure samples[] = {
  { "plan", make_plan },
  { "plan-one-day", make_plan_one_day },
  { "plan-out-of-order", make_plan_out_of_order },
  { "plan-undated", make_plan_undated },
  { "plan-long-names", make_plan_long_names },
  { "plan-centuries", make_plan_centuries },
  { "plan-many", make_plan_many },
  { "bars-one", make_bars_one },
  { "bars-two", make_bars_two },
  { "bars-tiny", make_bars_tiny },
  { "bars-forty", make_bars_forty },
  { "bars-many-years", make_bars_many_years },
  { "shares", make_shares },
  { "shares-lines", make_shares_lines },
  { "shares-forty", make_shares_forty },
  { "chart-one", make_chart_one },
  { "chart", make_chart },
  { "chart-forty", make_chart_forty },
  { "chart-deep", make_chart_deep },
  { "timeline", make_timeline },
  { "timeline-monthly", make_timeline_monthly },
  { "timeline-one-day", make_timeline_one_day },
};

const SampleFigure *
sample_figures (guint *n)
{
  *n = G_N_ELEMENTS (samples);
  return samples;
}

CdtFigure *
sample_figure (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (strcmp (samples[i].name, name) == 0)
      return samples[i].make ();
  g_assert_not_reached ();
}
