/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-guidance-entry.h"

#include <glib/gi18n-lib.h>

#define OWN "concordat"

/* "2005-10" as "October 2005"; a date that the name of the document holds already needs no second time. */
static char *
dup_date (const CdtGuidanceSource *source)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *year = source->date != NULL ? g_strndup (source->date, 4) : NULL;
  int month = 1;

  if (year == NULL || strstr (source->document, year) != NULL)
    return NULL;
  if (strlen (source->date) < 7)
    return g_steal_pointer (&year);
  month = (int)g_ascii_strtoll (source->date + 5, NULL, 10);
  date = g_date_time_new_utc ((int)g_ascii_strtoll (year, NULL, 10), month, 1, 0, 0, 0);
  /* TRANSLATORS: the month and year of a publication; see g_date_time_format() */
  return date != NULL ? g_date_time_format (date, _ ("%B %Y")) : g_steal_pointer (&year);
}

char *
cdt_guidance_entry_dup_reference (const CdtGuidanceEntry *entry)
{
  GString *reference;
  g_autofree char *date = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  reference = g_string_new (entry->source->document);
  date = dup_date (entry->source);
  if (date != NULL)
    g_string_append_printf (reference, ", %s", date);
  if (entry->section != NULL)
    g_string_append_printf (reference, ", %s", entry->section);
  return g_string_free (reference, FALSE);
}

gboolean
cdt_guidance_entry_is_answered (const CdtGuidanceEntry *entry, CdtDraft *draft)
{
  gboolean holds = FALSE;

  g_return_val_if_fail (entry != NULL && entry->answered != NULL, FALSE);
  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);

  /* What a draft made too costly to work out is not answered. */
  return cdt_xpath_test (entry->answered, cdt_draft_get_root (draft), NULL, &holds, NULL) && holds;
}

gboolean
cdt_guidance_entry_is_own (const CdtGuidanceEntry *entry)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return g_str_equal (entry->source->id, OWN);
}

void
cdt_guidance_source_free (CdtGuidanceSource *source)
{
  if (source == NULL)
    return;
  g_free (source->id);
  g_free (source->document);
  g_free (source->date);
  g_free (source->text);
  g_free (source);
}

void
cdt_guidance_entry_free (CdtGuidanceEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->id);
  g_free (entry->section);
  g_strfreev (entry->fields);
  g_free (entry->step);
  g_free (entry->group);
  g_free (entry->title);
  g_free (entry->text);
  g_free (entry->advice);
  g_free (entry->likelihood);
  g_free (entry->impact);
  g_free (entry->response);
  g_free (entry->clause);
  g_clear_pointer (&entry->answered, cdt_xpath_unref);
  g_free (entry);
}
