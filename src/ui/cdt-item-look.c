/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-item-look.h"

#include <glib/gi18n-lib.h>

#include "cdt-level.h"
#include "cdt-shown-value.h"

#define WORST_SCORE 25 /* two answers of 1 to 5 */

static void
add_targets (GPtrArray *targets, const CdtShape *item, const char *const *fields)
{
  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    {
      const CdtShape *field = cdt_shape_get_child (item, fields[i]);

      for (const char *const *list = field != NULL ? cdt_shape_get_targets (field) : NULL;
           list != NULL && *list != NULL; list++)
        g_ptr_array_add (targets, g_strdup (*list));
    }
}

static const char *
name_band (CdtLevel level, const char **band)
{
  switch (level)
    {
    case CDT_LEVEL_LOW:
      *band = "low";
      return _ ("Low");
    case CDT_LEVEL_MEDIUM:
      *band = "medium";
      return _ ("Medium");
    case CDT_LEVEL_HIGH:
    default:
      *band = "high";
      return _ ("High");
    }
}

/* "partner 2" or "the Trust" stands alone here, so it begins with a capital. */
static char *
capitalise (const char *name)
{
  gunichar first = g_utf8_get_char (name);
  g_autoptr (GString) capitalised = g_string_new (NULL);

  if (first == 0)
    return g_strdup ("");
  g_string_append_unichar (capitalised, g_unichar_toupper (first));
  g_string_append (capitalised, g_utf8_next_char (name));
  return g_string_free (g_steal_pointer (&capitalised), FALSE);
}

void
cdt_item_look_clear (CdtItemLook *look)
{
  g_clear_pointer (&look->form, g_free);
  g_clear_pointer (&look->summary, g_strfreev);
  g_clear_pointer (&look->badge, g_free);
  g_clear_pointer (&look->badge_when, cdt_condition_free);
  g_clear_pointer (&look->mark, g_free);
  g_clear_pointer (&look->score, g_strfreev);
}

void
cdt_item_look_set (CdtItemLook *look, const char *property, const GValue *value)
{
  if (g_str_equal (property, "form"))
    look->form = g_value_dup_string (value);
  else if (g_str_equal (property, "summary"))
    look->summary = g_strsplit (g_value_get_string (value), " ", -1);
  else if (g_str_equal (property, "avatar"))
    look->has_avatar = g_value_get_boolean (value);
  else if (g_str_equal (property, "badge"))
    look->badge = g_value_dup_string (value);
  else if (g_str_equal (property, "badge-when"))
    look->badge_when = cdt_condition_new (g_value_get_string (value));
  else if (g_str_equal (property, "mark"))
    look->mark = g_value_dup_string (value);
  else if (g_str_equal (property, "score"))
    look->score = g_strsplit (g_value_get_string (value), " ", -1);
  else if (g_str_equal (property, "fixed"))
    look->is_fixed = g_value_get_boolean (value);
}

char *
cdt_item_look_dup_name (CdtItem *item)
{
  g_autofree char *name = cdt_shown_value_dup_name (item);

  return name != NULL ? capitalise (g_strdelimit (name, "\n", ' ')) : NULL;
}

char *
cdt_item_look_dup_summary (const CdtItemLook *look, CdtItem *item)
{
  g_autofree char *summary = cdt_shown_value_dup_summary (cdt_item_get_draft (item), cdt_item_get_path (item),
                                                          (const char *const *)look->summary);

  return capitalise (summary);
}

char *
cdt_item_look_dup_score (const CdtItemLook *look, CdtItem *item, const char **band)
{
  guint64 score = 1;

  for (guint i = 0; look->score[i] != NULL; i++)
    {
      g_autofree char *value = cdt_item_dup_value (item, look->score[i]);

      score *= value != NULL ? g_ascii_strtoull (value, NULL, 10) : 0;
    }
  if (score == 0)
    return NULL;
  score = MIN (score, WORST_SCORE);
  /* Translators: the score of a risk and its band: "12 High" */
  return g_strdup_printf (C_ ("risk score", "%u %s"), (guint)score,
                          name_band (cdt_level_of_score ((guint)score, WORST_SCORE), band));
}

char **
cdt_item_look_dup_name_targets (const CdtItemLook *look, const CdtShape *item)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  add_targets (targets, item, cdt_shape_get_name_fields (item));
  add_targets (targets, item, (const char *const *)look->summary);
  g_ptr_array_add (targets, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&targets), FALSE);
}
