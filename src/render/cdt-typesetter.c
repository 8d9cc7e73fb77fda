/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-typesetter-private.h"

#include <string.h>

/* Newer cairo writes pages in another way in places. */
#define KNOWN_UNTIL CAIRO_VERSION_ENCODE (1, 17, 0)

CdtTypesetter *
cdt_typesetter_new (void)
{
  if (cairo_version () >= KNOWN_UNTIL)
    return NULL;
  CdtTypesetter *self = g_new0 (CdtTypesetter, 1);
  self->types = cdt_type_case_new ();
  self->elements = g_array_new (FALSE, FALSE, sizeof (CdtTypesetterElement));
  self->marks = g_array_new (FALSE, FALSE, sizeof (CdtMark));
  self->letters = g_array_new (FALSE, FALSE, sizeof (CdtLetter));
  self->shown = g_ptr_array_new ();
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  self->text = g_string_new (NULL);
  return self;
}

void
cdt_typesetter_free (CdtTypesetter *self)
{
  g_return_if_fail (self != NULL);
  cdt_type_case_free (self->types);
  g_array_unref (self->elements);
  g_array_unref (self->marks);
  g_array_unref (self->letters);
  g_ptr_array_unref (self->shown);
  g_array_unref (self->glyphs);
  g_array_unref (self->clusters);
  g_string_free (self->text, TRUE);
  g_free (self);
}

void
cdt_typesetter_begin_page (CdtTypesetter *self, double width, double height)
{
  g_return_if_fail (self != NULL);
  g_array_set_size (self->elements, 0);
  g_array_set_size (self->marks, 0);
  g_array_set_size (self->letters, 0);
  g_ptr_array_set_size (self->shown, 0);
  self->width = width;
  self->height = height;
  self->tag = NULL;
  self->n_elements = 0;
  self->has_left = FALSE;
  self->page++;
}

/* A place that something leads to is no element. */
static gboolean
is_element (const char *name)
{
  return strcmp (name, CAIRO_TAG_DEST) != 0;
}

void
cdt_typesetter_begin_tag (CdtTypesetter *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);
  if (is_element (name))
    self->tag = name;
}

/* cairo gives a number to elements with none in them. */
void
cdt_typesetter_end_tag (CdtTypesetter *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);
  if (!is_element (name))
    return;
  if (self->tag != NULL)
    self->n_elements++;
  self->tag = NULL;
}

void
cdt_typesetter_leave_page (CdtTypesetter *self)
{
  g_return_if_fail (self != NULL);
  self->has_left = TRUE;
}

gboolean
cdt_typesetter_begin (CdtTypesetter *self)
{
  g_return_val_if_fail (self != NULL && self->tag != NULL, FALSE);
  CdtTypesetterElement element = cdt_typesetter_get_extent (self, self->elements->len);
  if (self->has_left)
    return FALSE;
  element.name = self->tag;
  element.number = self->n_elements;
  element.has_new = FALSE;
  g_array_append_val (self->elements, element);
  return TRUE;
}

void
cdt_typesetter_add (CdtTypesetter *self, const CdtMark *mark)
{
  g_return_if_fail (self != NULL && mark != NULL);
  g_array_append_vals (self->marks, mark, 1);
}

/* cairo writes nothing of what is beside the page. */
static gboolean
is_on_page (const CdtTypesetter *self, const CdtLetter *letter, double size)
{
  return letter->x >= 0.0 && letter->x + letter->type->advance * size <= self->width && letter->y >= size
         && letter->y + size <= self->height;
}

gboolean
cdt_typesetter_add_text (CdtTypesetter *self, const CdtGlyphText *of, CdtColour colour)
{
  g_return_val_if_fail (self != NULL && of != NULL, FALSE);
  CdtTypeBox *box = cdt_type_case_get_box (self->types, of->font);
  CdtMark mark = { .kind = CDT_MARK_TEXT,
                   .colour = colour,
                   .line = box != NULL ? box->size : 0.0,
                   .first = self->letters->len,
                   .n_letters = (guint)of->n_glyphs };
  const char *text = of->text;
  gboolean has_ink = FALSE;
  if (box == NULL || of->n_glyphs != of->n_clusters)
    return FALSE;
  g_array_set_size (self->letters, mark.first + mark.n_letters);
  CdtLetter *letters = &g_array_index (self->letters, CdtLetter, mark.first);
  for (int i = 0; i < of->n_clusters; i++)
    {
      const cairo_text_cluster_t *cluster = &of->clusters[i];
      const cairo_glyph_t *glyph = &of->glyphs[i];
      CdtType *type
          = cluster->num_glyphs == 1 ? cdt_type_box_get (box, glyph->index, text, cluster->num_bytes) : NULL;
      if (type == NULL)
        return FALSE;
      letters[i] = (CdtLetter){ type, glyph->x, glyph->y };
      if (!is_on_page (self, &letters[i], box->size))
        return FALSE;
      text += cluster->num_bytes;
      has_ink = has_ink || type->has_ink;
    }
  if (has_ink)
    g_array_append_val (self->marks, mark);
  return TRUE;
}

void
cdt_typesetter_take_back (CdtTypesetter *self)
{
  g_return_if_fail (self != NULL && self->elements->len > 0);
  CdtTypesetterElement before = cdt_typesetter_get_extent (self, self->elements->len - 1);
  g_array_set_size (self->elements, self->elements->len - 1);
  g_array_set_size (self->marks, before.marks);
  g_array_set_size (self->letters, before.letters);
}

/* What is new to cairo, and something with ink of each font that the page has not named yet */
static gboolean
is_needed (const CdtTypesetter *self, CdtType *type)
{
  guint *page = type->font == NULL ? &type->page : &type->font->page;
  if (*page == self->page)
    return FALSE;
  if (type->font == NULL || type->has_ink)
    *page = self->page;
  return TRUE;
}

static void
choose (CdtTypesetter *self, const CdtLetter *letter)
{
  CdtType *type = letter->type;
  cairo_glyph_t glyph = { type->glyph, letter->x, letter->y };
  cairo_text_cluster_t cluster = { type->n_text, 1 };
  g_ptr_array_add (self->shown, type);
  g_array_append_val (self->glyphs, glyph);
  g_array_append_val (self->clusters, cluster);
  g_string_append_len (self->text, type->text, type->n_text);
}

/* cairo writes nothing where there is no ink at all. Each text has some. */
static void
choose_ink (CdtTypesetter *self, const CdtLetter *letters)
{
  while (!letters->type->has_ink)
    letters++;
  choose (self, letters);
}

static void
show_chosen (const CdtTypesetter *self, cairo_t *cr, cairo_scaled_font_t *font)
{
  cairo_set_source_rgb (cr, CDT_TYPESETTER_COLOUR);
  cairo_set_scaled_font (cr, font);
  cairo_show_text_glyphs (cr, self->text->str, (int)self->text->len,
                          (const cairo_glyph_t *)(gpointer)self->glyphs->data, (int)self->glyphs->len,
                          (const cairo_text_cluster_t *)(gpointer)self->clusters->data,
                          (int)self->clusters->len, 0);
}

/* Of a link all is shown: cairo works out by it where that is. */
static void
show (CdtTypesetter *self, cairo_t *cr, CdtTypesetterElement *element, const CdtMark *mark)
{
  const CdtLetter *letters = &g_array_index (self->letters, CdtLetter, mark->first);
  gboolean all = strcmp (element->name, CAIRO_TAG_LINK) == 0, has_ink = FALSE;
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
  g_string_truncate (self->text, 0);
  for (guint i = 0; i < mark->n_letters; i++)
    if (is_needed (self, letters[i].type) || all)
      {
        element->has_new = element->has_new || letters[i].type->font == NULL;
        has_ink = has_ink || letters[i].type->has_ink;
        choose (self, &letters[i]);
      }
  if (self->glyphs->len > 0 && !has_ink)
    choose_ink (self, letters);
  if (self->glyphs->len > 0)
    show_chosen (self, cr, letters->type->box->font);
}

void
cdt_typesetter_end (CdtTypesetter *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL && self->elements->len > 0);
  CdtTypesetterElement *element
      = &g_array_index (self->elements, CdtTypesetterElement, self->elements->len - 1);
  for (guint i = element->marks; i < self->marks->len; i++)
    {
      const CdtMark *mark = &g_array_index (self->marks, CdtMark, i);
      if (mark->kind == CDT_MARK_TEXT)
        show (self, cr, element, mark);
    }
  element->marks = self->marks->len;
  element->letters = self->letters->len;
  element->shown = self->shown->len;
}

CdtTypesetterElement
cdt_typesetter_get_extent (const CdtTypesetter *self, guint n)
{
  return n == 0 ? (CdtTypesetterElement){ 0 } : g_array_index (self->elements, CdtTypesetterElement, n - 1);
}
