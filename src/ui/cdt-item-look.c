/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-item-look.h"

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

void
cdt_item_look_clear (CdtItemLook *look)
{
  g_clear_pointer (&look->form, g_free);
  g_clear_pointer (&look->summary, g_strfreev);
  g_clear_pointer (&look->badge, g_free);
  g_clear_pointer (&look->badge_when, cdt_condition_free);
  g_clear_pointer (&look->score, g_strfreev);
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
