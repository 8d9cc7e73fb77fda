/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-type-case.h"

#include <string.h>

#include "cdt-type-block.h"

struct _CdtTypeCase
{
  GHashTable *boxes; /* (element-type cairo_scaled_font_t CdtTypeBox) */
  GPtrArray *fonts;  /* (element-type CdtTypeFont) */
  CdtTypeBox *last;  /* (nullable) that was asked for */
};

static void
free_types (gpointer data)
{
  CdtType *type = data;
  while (type != NULL)
    {
      CdtType *next = type->next;
      g_free (type->actual);
      g_free (type);
      type = next;
    }
}

static void
free_box (gpointer data)
{
  CdtTypeBox *box = data;
  cairo_scaled_font_destroy (box->font);
  g_ptr_array_unref (box->types);
  g_free (box);
}

static void
free_font (gpointer data)
{
  CdtTypeFont *font = data;
  g_free (font->name);
  g_free (font);
}

CdtTypeCase *
cdt_type_case_new (void)
{
  CdtTypeCase *self = g_new0 (CdtTypeCase, 1);
  self->boxes = g_hash_table_new_full (NULL, NULL, NULL, free_box);
  self->fonts = g_ptr_array_new_with_free_func (free_font);
  return self;
}

void
cdt_type_case_free (CdtTypeCase *self)
{
  g_return_if_fail (self != NULL);
  g_hash_table_unref (self->boxes);
  g_ptr_array_unref (self->fonts);
  g_free (self);
}

/* 0: it is not upright and as wide as it is high. */
static double
get_size (cairo_scaled_font_t *font)
{
  cairo_matrix_t size, ctm;
  cairo_scaled_font_get_font_matrix (font, &size);
  cairo_scaled_font_get_ctm (font, &ctm);
  gboolean plain = ctm.xx == 1.0 && ctm.yy == 1.0 && ctm.xy == 0.0 && ctm.yx == 0.0 && size.xy == 0.0
                   && size.yx == 0.0 && size.xx == size.yy && size.xx > 0.0;
  return plain ? size.xx : 0.0;
}

CdtTypeBox *
cdt_type_case_get_box (CdtTypeCase *self, cairo_scaled_font_t *font)
{
  g_return_val_if_fail (self != NULL && font != NULL, NULL);
  if (self->last == NULL || self->last->font != font)
    {
      self->last = g_hash_table_lookup (self->boxes, font);
      if (self->last == NULL)
        {
          self->last = g_new0 (CdtTypeBox, 1);
          *self->last = (CdtTypeBox){ .font = cairo_scaled_font_reference (font),
                                      .size = get_size (font),
                                      .types = g_ptr_array_new_with_free_func (free_types) };
          g_hash_table_insert (self->boxes, font, self->last);
        }
    }
  return self->last->size > 0.0 ? self->last : NULL;
}

static CdtType *
make_type (const CdtTypeBox *box, gulong glyph, const char *text, int n_text)
{
  CdtType *type = g_new0 (CdtType, 1);
  cairo_glyph_t at = { .index = glyph };
  cairo_text_extents_t extents;
  cairo_scaled_font_glyph_extents (box->font, &at, 1, &extents);
  type->advance = extents.x_advance / box->size;
  type->has_ink = extents.width > 0.0 && extents.height > 0.0;
  type->box = box;
  type->glyph = glyph;
  type->n_text = (guint8)n_text;
  memcpy (type->text, text, (gsize)n_text);
  return type;
}

/* Most stand for one byte. */
static gboolean
is_for (const CdtType *type, const char *text, int n_text)
{
  return type->n_text == n_text && *type->text == *text
         && (n_text == 1 || memcmp (type->text, text, (gsize)n_text) == 0);
}

CdtType *
cdt_type_box_get (CdtTypeBox *box, gulong glyph, const char *text, int n_text)
{
  g_return_val_if_fail (box != NULL && text != NULL && n_text > 0, NULL);
  if (n_text > CDT_TYPE_MAX_TEXT || glyph > G_MAXUINT16)
    return NULL;
  if (glyph >= box->types->len)
    g_ptr_array_set_size (box->types, (int)glyph + 1);
  CdtType **place = (CdtType **)&g_ptr_array_index (box->types, glyph);
  while (*place != NULL && !is_for (*place, text, n_text))
    place = &(*place)->next;
  if (*place == NULL)
    *place = make_type (box, glyph, text, n_text);
  return *place;
}

static CdtTypeFont *
get_font (CdtTypeCase *self, CdtPdfSpan name, gboolean in_digits)
{
  for (guint i = 0; i < self->fonts->len; i++)
    {
      CdtTypeFont *font = g_ptr_array_index (self->fonts, i);
      if (cdt_pdf_equals (name, font->name) && font->in_digits == in_digits)
        return font;
    }
  CdtTypeFont *font = g_new0 (CdtTypeFont, 1);
  font->name = g_strndup (name.begin, (gsize)(name.end - name.begin));
  font->in_digits = in_digits;
  g_ptr_array_add (self->fonts, font);
  return font;
}

gboolean
cdt_type_case_learn (CdtTypeCase *self, CdtPdfSpan block, CdtType *const *types, guint n_types)
{
  g_return_val_if_fail (self != NULL && types != NULL, FALSE);
  g_autoptr (GArray) seen = cdt_type_block_list (block, n_types);
  if (seen == NULL)
    return FALSE;
  for (guint i = 0; i < n_types; i++)
    {
      const CdtTypeSeen *as = &g_array_index (seen, CdtTypeSeen, i);
      CdtType *type = types[i];
      if (type->font != NULL)
        continue;
      type->font = get_font (self, as->font, as->in_digits);
      type->n_code = as->n_code;
      memcpy (type->code, as->code, as->n_code);
      if (as->actual.begin != NULL)
        type->actual = g_strndup (as->actual.begin, (gsize)(as->actual.end - as->actual.begin));
    }
  return TRUE;
}
