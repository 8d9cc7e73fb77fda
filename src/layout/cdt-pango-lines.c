/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-fonts.h"
#include "cdt-open-fonts.h"
#include "cdt-paragraph-private.h"
#include "cdt-unusual.h"
#include "cdt-word-breaks.h"

typedef struct
{
  PangoAttribute attribute;
  guint run;
} RunAttribute;

static PangoAttribute *
copy_run_attribute (const PangoAttribute *attribute)
{
  return (PangoAttribute *)g_memdup2 (attribute, sizeof (RunAttribute));
}

static void
free_run_attribute (PangoAttribute *attribute)
{
  g_free (attribute);
}

static gboolean
run_attributes_equal (const PangoAttribute *a, const PangoAttribute *b)
{
  return ((const RunAttribute *)a)->run == ((const RunAttribute *)b)->run;
}

/* An attribute that changes no look: it makes Pango end an item where a run ends, after shaping. */
static PangoAttribute *
make_run_attribute (guint run)
{
  static PangoAttrClass klass = { 0, copy_run_attribute, free_run_attribute, run_attributes_equal };
  static gsize once = 0;
  if (g_once_init_enter (&once))
    {
      klass.type = pango_attr_type_register ("cdt-run");
      g_once_init_leave (&once, 1);
    }
  RunAttribute *attribute = g_new0 (RunAttribute, 1);
  pango_attribute_init (&attribute->attribute, &klass);
  attribute->run = run;
  return &attribute->attribute;
}

static void
insert_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* The looks of the runs that lie in [from, to) of the whole text, with offsets from `from`. */
static PangoAttrList *
make_attributes (const CdtSetting *setting, guint from, guint to)
{
  const CdtParagraph *paragraph = setting->paragraph;
  PangoAttrList *list = pango_attr_list_new ();
  insert_attribute (list, pango_attr_insert_hyphens_new (FALSE), 0, G_MAXUINT);
  for (guint i = 0; i < paragraph->n_runs; i++)
    {
      const CdtRun *run = cdt_text_get_run (paragraph->text, i);
      guint start = MAX (paragraph->run_starts[i], from);
      guint end = MIN (paragraph->run_starts[i + 1], to);
      if (start >= end)
        continue;
      if (run->flags & CDT_RUN_BOLD)
        insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start - from, end - from);
      if (run->flags & CDT_RUN_ITALIC)
        insert_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start - from, end - from);
      if (paragraph->n_runs > 1)
        insert_attribute (list, make_run_attribute (i), start - from, end - from);
    }
  g_autoptr (GArray) bonds = cdt_bonds_find (setting, from, to);
  for (guint i = 0; i < bonds->len; i++)
    {
      const CdtBond *bond = &g_array_index (bonds, CdtBond, i);
      insert_attribute (list, pango_attr_allow_breaks_new (FALSE), bond->start - from, bond->end - from);
    }
  return list;
}

static void
collect_lines (CdtParagraph *paragraph, PangoLayout *layout, guint offset)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle logical;
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      PangoLayoutLine *read = pango_layout_iter_get_line_readonly (iter);
      for (GSList *run = read->runs; run != NULL; run = run->next)
        cdt_open_fonts_keep (((PangoGlyphItem *)run->data)->item->analysis.font);
      CdtLine line = { .line = read,
                       .offset = offset,
                       .start = offset + (guint)read->start_index,
                       .length = (guint)read->length,
                       .x = logical.x / (double)PANGO_SCALE,
                       .width = logical.width / (double)PANGO_SCALE };
      g_array_append_val (paragraph->lines, line);
      paragraph->width = MAX (paragraph->width, line.width);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Does a run begin with a letter that goes from left to right? Wording and answers stand in one sentence;
 * what one person wrote alone goes its own way. */
static gboolean
has_words_to_right (const CdtParagraph *paragraph)
{
  for (guint i = 0; i < paragraph->n_runs; i++)
    {
      const CdtRun *run = cdt_text_get_run (paragraph->text, i);
      const char *at = run->text;
      while (*at != '\0' && !g_unichar_isalpha (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (*at != '\0' && (run->flags & CDT_RUN_CODE) == 0
          && !cdt_unusual_is_right_to_left (g_utf8_get_char (at)))
        return TRUE;
    }
  return FALSE;
}

static PangoLayout *
make_model (const CdtSetting *setting)
{
  gboolean latin = cdt_word_breaks_is_latin (setting->whole, (guint)strlen (setting->whole));
  g_autoptr (PangoFontDescription) description
      = cdt_fonts_describe (setting->style, setting->how->size, setting->how->bold);
  PangoLayout *model
      = pango_layout_new (latin ? cdt_fonts_get_house_context (setting->style->family) : setting->context);
  pango_layout_set_font_description (model, description);
  pango_layout_set_width (model, setting->width);
  pango_layout_set_wrap (model, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (model, setting->how->align);
  /* A sentence in English stays one where it begins with a name in Arabic. */
  if (has_words_to_right (setting->paragraph))
    pango_layout_set_auto_dir (model, FALSE);
  return model;
}

void
cdt_pango_lines_set (CdtSetting *setting, guint from, guint to)
{
  CdtParagraph *paragraph = setting->paragraph;
  if (setting->model == NULL)
    setting->model = make_model (setting);
  PangoLayout *layout = pango_layout_copy (setting->model);
  g_autoptr (PangoAttrList) attributes = make_attributes (setting, from, to);
  pango_layout_set_text (layout, setting->whole + from, (int)(to - from));
  pango_layout_set_attributes (layout, attributes);
  if (paragraph->layouts == NULL)
    paragraph->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (paragraph->layouts, layout);
  collect_lines (paragraph, layout, from);
}
