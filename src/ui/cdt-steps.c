/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-about.h"

#define PATHS(...)                                                                                           \
  (const char *const[])                                                                                      \
  {                                                                                                          \
    __VA_ARGS__, NULL                                                                                        \
  }

static char *
say_partners (guint n)
{
  return g_strdup_printf (ngettext ("%u partner", "%u partners", n), n);
}

static char *
say_objectives (guint n)
{
  return g_strdup_printf (ngettext ("%u objective", "%u objectives", n), n);
}

static char *
say_contributions (guint n)
{
  return g_strdup_printf (ngettext ("%u contribution", "%u contributions", n), n);
}

static char *
say_milestones (guint n)
{
  return g_strdup_printf (ngettext ("%u milestone", "%u milestones", n), n);
}

static char *
say_risks (guint n)
{
  return g_strdup_printf (ngettext ("%u risk", "%u risks", n), n);
}

static char *
say_stages (guint n)
{
  return g_strdup_printf (ngettext ("%u stage", "%u stages", n), n);
}

static const CdtStep steps[] = {
  { "gate", N_ ("Is a partnership right?"),
    N_ ("Questions to ask before you go in. Answer what you can: nothing here holds you up, and what stays "
        "open becomes a list."),
    PATHS ("gate", "gate-print") },
  { "agreement", N_ ("The agreement"),
    N_ ("What the document is called, what it is for and how far it binds."),
    PATHS ("kind",
           "title",
           "purpose",
           "reference",
           "version-label",
           "date",
           "marking",
           "language",
           "background",
           "paper",
           "status") },
  { "partners", N_ ("Partners"),
    N_ ("Who is coming together. Each name is typed once, here; every clause uses it."),
    PATHS ("parties", "classes", "partners"), "partners", say_partners, "partners" },
  { "goals", N_ ("Shared goals"),
    N_ ("What the partners want to bring about together, and how they will know that they have."),
    PATHS ("goals"), "goals/objectives", say_objectives },
  { "roles", N_ ("Roles and contributions"),
    N_ ("Who leads, what each partner does, what each brings and how costs are shared."),
    PATHS ("roles", "activities", "years", "contributions", "costs"), "contributions", say_contributions },
  { "project-plan", N_ ("Project plan"),
    N_ ("When each activity happens, who is in the lead, and the days on which everyone can see how it "
        "goes."),
    PATHS ("plan"), "plan/milestones", say_milestones, "plan/milestones" },
  { "resources", N_ ("Funds, property and staff"),
    N_ ("Money held together or from outside, and what else the work needs. Leave out what does not arise."),
    PATHS ("fund", "grants", "income", "accounts", "property", "staff", "contracts") },
  { "risks", N_ ("Risk and reward"),
    N_ ("What could go wrong, who answers for it and how any cost falls between the partners. As resources "
        "are shared, so is risk."),
    PATHS ("risks", "risk-sharing", "insurances", "claims"), "risks", say_risks, "risks" },
  { "governance", N_ ("Governance"),
    N_ ("Who meets, how often, and how the partners decide. Clear decisions are the best protection against "
        "slow, top-heavy working."),
    PATHS ("governance", "bodies") },
  { "information", N_ ("Information"),
    N_ ("What the partners tell each other, what stays confidential and what is said in public."),
    PATHS ("information", "conduct") },
  { "disputes", N_ ("Disagreements"),
    N_ ("How the partners settle what they cannot agree on: who tries first, who tries next, and how long "
        "each has."),
    PATHS ("disputes"), "disputes/steps", say_stages },
  { "term", N_ ("Term and ending"),
    N_ ("When it starts, how long it runs, how partners join and leave, and what happens when it ends."),
    PATHS ("term", "variation", "joining", "leaving", "default", "ending", "force-majeure") },
  { "legal", N_ ("Legal terms"),
    N_ ("Powers, meanings of words, other documents, notices and what lawyers add. Leave out what does not "
        "arise: much of it only matters if the document binds."),
    PATHS ("powers", "definitions", "family", "notices", "closing", "ahead") },
  { "wording", N_ ("Wording"),
    N_ ("Every clause, in order. Turn one off, choose another form of it, put it in your own words, or add "
        "your "
        "own."),
    PATHS ("wording/clauses", "wording/own-clauses") },
  { "review", N_ ("Review and sign"),
    N_ ("Everything that a careful colleague would raise before this goes to the partners."),
    PATHS ("signing", "review/points", "review/comments") },
};

guint
cdt_steps_get_n (void)
{
  return G_N_ELEMENTS (steps);
}

const CdtStep *
cdt_steps_get (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (steps), NULL);

  return &steps[n];
}

guint
cdt_steps_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_strcmp0 (steps[i].id, id) == 0)
      return i;
  return G_MAXUINT;
}

guint
cdt_steps_find_for_path (const char *path)
{
  g_return_val_if_fail (path != NULL, G_MAXUINT);

  if (cdt_about_get_clause (path) != NULL)
    return cdt_steps_find ("wording");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (cdt_step_covers (&steps[i], path))
      return i;
  return G_MAXUINT;
}

gboolean
cdt_step_covers (const CdtStep *step, const char *path)
{
  g_return_val_if_fail (step != NULL && path != NULL, FALSE);

  for (guint i = 0; step->paths[i] != NULL; i++)
    {
      gsize length = strlen (step->paths[i]);

      if (strncmp (path, step->paths[i], length) == 0 && (path[length] == '\0' || path[length] == '/'))
        return TRUE;
    }
  return FALSE;
}
