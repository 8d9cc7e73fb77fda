/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample-draft.h"

#include <string.h>

static void
set_in (CdtDraft *draft, const char *item, const char *name, const char *value)
{
  g_autofree char *path = g_strconcat (item, "/", name, NULL);

  sample_draft_set (draft, path, value);
}

static char *
dup_id (const char *item)
{
  const char *start = strrchr (item, '[') + strlen ("[@id='");

  return g_strndup (start, strlen (start) - 2);
}

static void
add_partner (CdtDraft *draft, guint n)
{
  static const char *const names[] = { "Eastvale District Council", "Northmoor Trust", "Smith & Co." };
  static const char *const short_names[] = { "Eastvale", "the Trust", NULL };
  g_autofree char *partner = sample_draft_insert (draft, "partners");
  g_autofree char *contribution = sample_draft_insert (draft, "contributions");
  g_autofree char *id = dup_id (partner);
  g_autofree char *other = g_strdup_printf ("the Body %u", n + 1);

  set_in (draft, partner, "name", n < G_N_ELEMENTS (names) ? names[n] : other);
  if (n < G_N_ELEMENTS (short_names) && short_names[n] != NULL)
    set_in (draft, partner, "short-name", short_names[n]);
  if (n % 2 == 0)
    set_in (draft, partner, "signatory-name", "A. Person");
  set_in (draft, contribution, "partner", id);
  set_in (draft, contribution, "amount", n % 2 == 0 ? "1000.10" : "250000");
  if (n < 3)
    {
      g_autofree char *share = sample_draft_insert (draft, "costs/shares");

      set_in (draft, share, "partner", id);
      set_in (draft, share, "percent", n == 0 ? "50" : n == 1 ? "33.5" : "16.5");
    }
  if (n == 0)
    sample_draft_set (draft, "roles/lead", id);
  if (n == 1)
    {
      g_autofree char *duties = g_strconcat (partner, "/duties", NULL);
      g_autofree char *first = sample_draft_insert (draft, duties);
      g_autofree char *second = sample_draft_insert (draft, duties);

      set_in (draft, first, "text", "Train nurses.");
      set_in (draft, second, "text", "Refer patients");
    }
}

static void
add_risk (CdtDraft *draft, const char *likelihood, const char *impact)
{
  g_autofree char *risk = sample_draft_insert (draft, "risks");

  if (likelihood != NULL)
    set_in (draft, risk, "likelihood", likelihood);
  if (impact != NULL)
    set_in (draft, risk, "impact", impact);
}

CdtDraft *
sample_draft_new (guint n_partners)
{
  static const char *const values[][2] = {
    { "title", "A title" },
    { "purpose", "To do good" },
    { "reference", "R/1" },
    { "date", "2026-11-20" },
    { "marking", "OFFICIAL" },
    { "governance/quorum", "3" },
    { "governance/meets", "monthly" },
    { "governance/notice", "10 working-days" },
    { "governance/seats", "12" },
    { "term/length", "3 years" },
    { "term/start", "2027-04-01" },
    { "costs/budget", "250000" },
    { "goals/vision", "One line.\nAnother line." },
  };
  CdtDraft *draft = cdt_draft_new ("memorandum");

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    sample_draft_set (draft, values[i][0], values[i][1]);
  for (guint i = 0; i < n_partners; i++)
    add_partner (draft, i);
  add_risk (draft, "4", "3");
  add_risk (draft, "2", NULL);
  add_risk (draft, "5", "1");
  return draft;
}

void
sample_draft_set (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (draft, path, value, &error);
  g_assert_no_error (error);
}

char *
sample_draft_insert (CdtDraft *draft, const char *list)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = cdt_draft_insert (draft, list, G_MAXUINT, &error);

  g_assert_no_error (error);
  const CdtShape *shape = cdt_shape_get_nth_child (cdt_shape_find (list), 0);
  return g_strdup_printf ("%s/%s[@id='%s']", list, cdt_shape_get_name (shape), id);
}

CdtDraft *
sample_draft_load_example (const char *name)
{
  g_autofree char *path = g_strconcat (CDT_RESOURCES "/examples/", name, ".concordat", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  CdtDraft *draft = cdt_draft_new_from_bytes (bytes, name, &error);
  g_assert_no_error (error);
  return draft;
}
