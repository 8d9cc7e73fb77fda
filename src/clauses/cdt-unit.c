/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-unit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_alternative (gpointer data)
{
  CdtAlternative *alternative = data;

  g_free (alternative->id);
  g_free (alternative->label);
  g_free (alternative->note);
  g_clear_pointer (&alternative->blocks, g_hash_table_unref);
  g_clear_pointer (&alternative->body, cdt_body_free);
  g_free (alternative);
}

static void
clear_unit (CdtUnit *unit)
{
  g_clear_pointer (&unit->kinds, g_strfreev);
  g_clear_pointer (&unit->when, cdt_xpath_unref);
  g_clear_pointer (&unit->binding, cdt_xpath_unref);
  g_clear_pointer (&unit->usual, g_strfreev);
  g_clear_pointer (&unit->note, g_free);
  g_clear_pointer (&unit->body, cdt_body_free);
  g_ptr_array_set_size (unit->alternatives, 0);
}

static gboolean
check_kinds (CdtCompiler *compiler, const CdtNode *node, char **kinds, GError **error)
{
  for (; kinds != NULL && *kinds != NULL; kinds++)
    if (!g_hash_table_contains (compiler->kinds, *kinds))
      {
        cdt_compiler_set_error (compiler, cdt_node_get_line (node), error,
                                _ ("The pack has no kind of document “%s”."), *kinds);
        return FALSE;
      }
  return TRUE;
}

/* NULL when the element has no such attribute */
static char **
read_names (const CdtNode *node, const char *attribute)
{
  g_autofree char *names = cdt_node_dup_attribute (node, attribute);
  if (names == NULL)
    return NULL;
  g_auto (GStrv) parts = g_strsplit_set (names, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_strv_builder_add (builder, *part);
  return g_strv_builder_end (builder);
}

static CdtLandscape
read_landscape (const CdtNode *node)
{
  g_autofree char *landscape = cdt_node_dup_attribute (node, "landscape");

  if (g_strcmp0 (landscape, "yes") == 0)
    return CDT_LANDSCAPE_YES;
  return g_strcmp0 (landscape, "auto") == 0 ? CDT_LANDSCAPE_AUTO : CDT_LANDSCAPE_NO;
}

static CdtAlternative *
read_alternative (CdtUnit *unit, CdtCompiler *compiler, const CdtNode *node, GError **error)
{
  CdtAlternative *alternative = g_new0 (CdtAlternative, 1);

  alternative->id = cdt_node_dup_attribute (node, "id");
  alternative->label = cdt_node_dup_attribute (node, "label");
  alternative->note = cdt_node_dup_attribute (node, "note");
  alternative->blocks = cdt_body_new_block_index ();
  alternative->body = cdt_body_new (compiler, node, cdt_shape_get_root (), error);
  if (alternative->body == NULL)
    {
      free_alternative (alternative);
      return NULL;
    }
  cdt_body_index_blocks (alternative->body, unit, alternative->blocks);
  return alternative;
}

static gboolean
template_uses_table (const CdtTemplate *template, const char *table)
{
  if (template->kind == CDT_TEMPLATE_VALUE && g_strcmp0 (template->text, table) == 0)
    return TRUE;
  for (guint i = 0; i < template->children->len; i++)
    if (template_uses_table (template->children->pdata[i], table))
      return TRUE;
  return FALSE;
}

CdtUnit *
cdt_unit_new (CdtUnitKind kind, const char *id)
{
  CdtUnit *unit = g_new0 (CdtUnit, 1);

  unit->kind = kind;
  unit->id = g_strdup (id);
  unit->alternatives = g_ptr_array_new_with_free_func (free_alternative);
  return unit;
}

void
cdt_unit_free (CdtUnit *unit)
{
  clear_unit (unit);
  g_ptr_array_unref (unit->alternatives);
  g_free (unit->id);
  g_free (unit);
}

gboolean
cdt_unit_read (CdtUnit *unit, CdtCompiler *compiler, const CdtNode *node, GError **error)
{
  g_autofree char *optional = cdt_node_dup_attribute (node, "optional");

  clear_unit (unit);
  unit->landscape = read_landscape (node);
  unit->kinds = read_names (node, "kinds");
  unit->usual = read_names (node, "usual");
  unit->optional = g_strcmp0 (optional, "yes") == 0;
  unit->note = cdt_node_dup_attribute (node, "note");
  return check_kinds (compiler, node, unit->kinds, error) && check_kinds (compiler, node, unit->usual, error)
         && cdt_compiler_read_xpath (compiler, node, "when", cdt_shape_get_root (), &unit->when, error)
         && cdt_compiler_read_xpath (compiler, node, "binding", cdt_shape_get_root (), &unit->binding, error)
         && (unit->body = cdt_body_new (compiler, node, cdt_shape_get_root (), error)) != NULL
         && cdt_unit_read_alternatives (unit, compiler, node, error);
}

gboolean
cdt_unit_read_alternatives (CdtUnit *unit, CdtCompiler *compiler, const CdtNode *node, GError **error)
{
  for (const CdtNode *child = cdt_node_first_element (node); child != NULL;
       child = cdt_node_next_element (child))
    {
      if (!cdt_node_is (child, "alternative"))
        continue;
      CdtAlternative *alternative = read_alternative (unit, compiler, child, error);
      if (alternative == NULL)
        return FALSE;
      const CdtAlternative *old = cdt_unit_find_alternative (unit, alternative->id);
      if (old != NULL)
        g_ptr_array_remove (unit->alternatives, (gpointer)old);
      g_ptr_array_add (unit->alternatives, alternative);
    }
  return TRUE;
}

gboolean
cdt_unit_is_for_kind (const CdtUnit *unit, const char *kind)
{
  return unit->kinds == NULL || g_strv_contains ((const char *const *)unit->kinds, kind);
}

gboolean
cdt_unit_is_usual_in (const CdtUnit *unit, const char *kind)
{
  return unit->usual != NULL && g_strv_contains ((const char *const *)unit->usual, kind);
}

const CdtAlternative *
cdt_unit_find_alternative (const CdtUnit *unit, const char *id)
{
  for (guint i = 0; i < unit->alternatives->len; i++)
    {
      const CdtAlternative *alternative = unit->alternatives->pdata[i];

      if (strcmp (alternative->id, id) == 0)
        return alternative;
    }
  return NULL;
}

gboolean
cdt_unit_uses_table (const CdtUnit *unit, const char *table)
{
  if (template_uses_table (cdt_body_get_template (unit->body), table))
    return TRUE;
  for (guint i = 0; i < unit->alternatives->len; i++)
    {
      const CdtAlternative *alternative = unit->alternatives->pdata[i];

      if (template_uses_table (cdt_body_get_template (alternative->body), table))
        return TRUE;
    }
  return FALSE;
}
