/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-value-words.h"

#include <glib/gi18n-lib.h>

#include "cdt-format.h"

static char *
dup_choice (const CdtShape *shape, const char *value)
{
  guint n = 0;
  const CdtChoice *choices = cdt_shape_get_choices (shape, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (choices[i].value, value))
      return g_strdup (choices[i].label);
  return g_strdup (value);
}

static char *
dup_item_name (CdtDraft *draft, const char *id)
{
  g_autoptr (CdtItem) item = cdt_draft_dup_item_by_id (draft, id);

  return item != NULL ? cdt_item_dup_name (item) : g_strdup (id);
}

static char *
dup_switch (const char *value)
{
  if (g_str_equal (value, "yes"))
    return g_strdup (_ ("Yes"));
  return g_strdup (g_str_equal (value, "no") ? _ ("No") : value);
}

char *
cdt_value_words_dup (CdtDraft *draft, const CdtShape *shape, const char *value)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft) && value != NULL, NULL);

  switch (shape != NULL ? cdt_shape_get_field_type (shape) : CDT_FIELD_NONE)
    {
    case CDT_FIELD_CHOICE:
      return dup_choice (shape, value);
    case CDT_FIELD_YES_NO:
      return dup_switch (value);
    case CDT_FIELD_REFERENCE:
      return dup_item_name (draft, value);
    case CDT_FIELD_MONEY:
      return cdt_format_money (value);
    case CDT_FIELD_PERCENT:
      return cdt_format_percent (value);
    case CDT_FIELD_DATE:
      return cdt_format_date (value);
    case CDT_FIELD_PERIOD:
      return cdt_format_period (value);
    default:
      return g_strdup (value);
    }
}
