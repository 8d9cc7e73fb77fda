/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-field-picks.h"

#include <glib/gi18n-lib.h>

static void
add (CdtPickPopover *popover, const char *label, const char *detail, const char *path)
{
  g_autofree char *braces = g_strdup_printf ("{%s}", path);

  cdt_pick_popover_add (popover, label, detail, braces);
}

static void
add_partners (CdtPickPopover *popover, CdtDraft *draft)
{
  GListModel *partners = G_LIST_MODEL (cdt_draft_get_list (draft, "partners"));

  add (popover, _ ("All partners"), _ ("Their names, one after another"), "partners");
  for (guint i = 0; i < g_list_model_get_n_items (partners); i++)
    {
      g_autoptr (CdtItem) partner = g_list_model_get_item (partners, i);
      g_autofree char *name = cdt_item_dup_name (partner);

      add (popover, name, _ ("Partner"), cdt_item_get_path (partner));
    }
}

/* "Governance" over "Quorum · 3" */
static void
add_field (CdtPickPopover *popover, CdtDraft *draft, const CdtShape *shape, const char *path)
{
  const CdtShape *parent = cdt_shape_get_parent (shape);
  g_autofree char *value = cdt_draft_dup_value (draft, path);
  g_autoptr (GString) detail = g_string_new (NULL);

  if (parent != cdt_shape_get_root ())
    g_string_append (detail, cdt_shape_get_label (parent));
  if (value != NULL)
    {
      g_strdelimit (value, "\n", ' ');
      g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", value);
    }
  add (popover, cdt_shape_get_label (shape), detail->str, path);
}

static void
add_fields (CdtPickPopover *popover, CdtDraft *draft, const CdtShape *shape, const char *path)
{
  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    {
      const CdtShape *child = cdt_shape_get_nth_child (shape, i);
      const char *name = cdt_shape_get_name (child);
      g_autofree char *child_path = *path != '\0' ? g_strconcat (path, "/", name, NULL) : g_strdup (name);

      if (g_str_equal (child_path, "wording"))
        continue;
      if (cdt_shape_get_kind (child) == CDT_SHAPE_CONTAINER)
        add_fields (popover, draft, child, child_path);
      else if (cdt_shape_get_kind (child) == CDT_SHAPE_FIELD && cdt_shape_prints (child))
        add_field (popover, draft, child, child_path);
    }
}

void
cdt_field_picks_fill (CdtPickPopover *popover, CdtDraft *draft)
{
  g_return_if_fail (CDT_IS_PICK_POPOVER (popover) && CDT_IS_DRAFT (draft));

  cdt_pick_popover_clear (popover);
  add_partners (popover, draft);
  add_fields (popover, draft, cdt_shape_get_root (), "");
}
