/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-typesetter.h"

#include <string.h>

/* Newer cairo writes pages in another way in places. */
#define KNOWN_UNTIL CAIRO_VERSION_ENCODE (1, 17, 0)
/* The word that begins an element */
#define OPENING "/%s << /MCID %u >> BDC\n"
#define ENDING "EMC\n"
#define TEXT_BEGIN "BT\n"
#define TEXT_END "\nET\n"
/* In which glyphs are shown to cairo: nothing has it, so that cairo says the next thing's. */
#define COLOUR 0.1, 0.3, 0.7
#define COLOUR_SET "0.1 0.3 0.7 rg "

/* An element of a page, and what stands in it: up to where its marks, letters and shown glyphs reach */
typedef struct
{
  const char *name;
  guint number; /* that it has on the page */
  guint marks, letters, shown;
  gboolean has_new; /* some of the shown that cairo had not written before */
} Element;

struct _CdtTypesetter
{
  CdtTypeCase *types;
  GArray *elements; /* (element-type Element) of the page; the last may still be open */
  GArray *marks;    /* (element-type CdtMark) */
  GArray *letters;  /* (element-type CdtLetter) */
  GPtrArray *shown; /* (element-type CdtType) */
  GArray *glyphs;   /* (element-type cairo_glyph_t) of a text, to be shown */
  GArray *clusters; /* (element-type cairo_text_cluster_t) */
  GString *text;
  const char *tag;  /* (nullable) that was begun last, if no other ended since */
  guint n_elements; /* that cairo gave numbers, on this page */
  double width, height;
  guint page;        /* the first is 1 */
  gboolean has_left; /* cairo draws the rest of the page */
};

CdtTypesetter *
cdt_typesetter_new (void)
{
  if (cairo_version () >= KNOWN_UNTIL)
    return NULL;
  CdtTypesetter *self = g_new0 (CdtTypesetter, 1);
  self->types = cdt_type_case_new ();
  self->elements = g_array_new (FALSE, FALSE, sizeof (Element));
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

/* Where the last element begins, or the next will */
static Element
get_extent (const CdtTypesetter *self, guint n)
{
  return n == 0 ? (Element){ 0 } : g_array_index (self->elements, Element, n - 1);
}

gboolean
cdt_typesetter_begin (CdtTypesetter *self)
{
  g_return_val_if_fail (self != NULL && self->tag != NULL, FALSE);
  Element element = get_extent (self, self->elements->len);
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
  Element before = get_extent (self, self->elements->len - 1);
  g_array_set_size (self->elements, self->elements->len - 1);
  g_array_set_size (self->marks, before.marks);
  g_array_set_size (self->letters, before.letters);
}

/* What is new to cairo, and something with ink of each font that the page has not named yet. In a link all,
 * as cairo works out by it where that is. */
static gboolean
is_to_be_shown (const CdtTypesetter *self, const CdtType *type)
{
  if (type->font == NULL || strcmp (self->tag, CAIRO_TAG_LINK) == 0)
    return TRUE;
  if (type->font->page == self->page)
    return FALSE;
  if (type->has_ink)
    type->font->page = self->page;
  return TRUE;
}

static void
choose (CdtTypesetter *self, const CdtLetter *letter)
{
  const CdtType *type = letter->type;
  cairo_glyph_t glyph = { type->glyph, letter->x, letter->y };
  cairo_text_cluster_t cluster = { type->n_text, 1 };
  g_ptr_array_add (self->shown, (gpointer)type);
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
  cairo_set_source_rgb (cr, COLOUR);
  cairo_set_scaled_font (cr, font);
  cairo_show_text_glyphs (cr, self->text->str, (int)self->text->len,
                          (const cairo_glyph_t *)(gpointer)self->glyphs->data, (int)self->glyphs->len,
                          (const cairo_text_cluster_t *)(gpointer)self->clusters->data,
                          (int)self->clusters->len, 0);
}

static void
show (CdtTypesetter *self, cairo_t *cr, Element *element, const CdtMark *mark)
{
  const CdtLetter *letters = &g_array_index (self->letters, CdtLetter, mark->first);
  gboolean has_ink = FALSE;
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
  g_string_truncate (self->text, 0);
  for (guint i = 0; i < mark->n_letters; i++)
    if (is_to_be_shown (self, letters[i].type))
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
  Element *element = &g_array_index (self->elements, Element, self->elements->len - 1);
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

static gboolean
pass (CdtPdfSpan *rest, const char *word)
{
  gboolean there = cdt_pdf_begins (*rest, word);
  rest->begin += there ? strlen (word) : 0;
  return there;
}

/* A line that begins or ends so stays in what the page draws. */
static gboolean
keep_line (CdtPdfSpan *rest, const char *begin, const char *end, GString *out)
{
  const char *last = memchr (rest->begin, '\n', (gsize)(rest->end - rest->begin));
  if (last == NULL || !cdt_pdf_begins (*rest, begin) || last - rest->begin < (gssize)strlen (end)
      || memcmp (last - strlen (end), end, strlen (end)) != 0)
    return FALSE;
  cdt_pdf_put (out, (CdtPdfSpan){ rest->begin, last + 1 });
  rest->begin = last + 1;
  return TRUE;
}

static gboolean
pass_block (CdtPdfSpan *rest)
{
  const char *end = cdt_pdf_begins (*rest, TEXT_BEGIN)
                        ? memmem (rest->begin, (gsize)(rest->end - rest->begin), TEXT_END, strlen (TEXT_END))
                        : NULL;
  if (end == NULL)
    return FALSE;
  rest->begin = end + strlen (TEXT_END);
  return TRUE;
}

/* Behind the glyphs that cairo was shown, which are learnt. What it takes to be set from here on stays:
 * opacity, where it draws; the colour is not what it takes it to be, but that never is the next. FALSE: they
 * are not there. */
static gboolean
pass_shown (CdtTypesetter *self, guint n, CdtPdfSpan *rest, GString *out)
{
  const Element *element = &g_array_index (self->elements, Element, n);
  guint first = get_extent (self, n).shown;
  CdtType *const *shown = (CdtType *const *)self->shown->pdata + first;
  CdtPdfSpan block;
  while (keep_line (rest, "/a", " gs", out) || keep_line (rest, "Q q", "", out)
         || keep_line (rest, "", " re W n", out) || pass (rest, COLOUR_SET))
    ;
  block = *rest;
  while (pass_block (rest))
    ;
  block.end = rest->begin;
  return cdt_pdf_begins (*rest, ENDING) && (element->shown > first) == (block.begin < block.end)
         && (!element->has_new || cdt_type_case_learn (self->types, block, shown, element->shown - first));
}

/* cairo begins a line with it. Words that only look like it stand in a string, in which a line end has a
 * backslash before it. */
static const char *
find_opening (const char *content, CdtPdfSpan rest, const char *opening)
{
  const char *at = rest.begin;
  while ((at = memmem (at, (gsize)(rest.end - at), opening, strlen (opening))) != NULL)
    {
      if (at > content + 1 && at[-1] == '\n' && at[-2] != '\\')
        return at;
      at++;
    }
  return NULL;
}

/* *rest: up to the end of the element */
static gboolean
set_element (CdtTypesetter *self, guint n, const char *content, CdtPdfSpan *rest, GString *out)
{
  const Element *element = &g_array_index (self->elements, Element, n);
  g_autofree char *opening = g_strdup_printf (OPENING, element->name, element->number);
  const char *at = find_opening (content, *rest, opening);
  if (at == NULL)
    return FALSE;
  at += strlen (opening);
  cdt_pdf_put (out, (CdtPdfSpan){ rest->begin, at });
  rest->begin = at;
  if (!pass_shown (self, n, rest, out))
    return FALSE;
  for (guint i = get_extent (self, n).marks; i < element->marks; i++)
    cdt_mark_write (out, &g_array_index (self->marks, CdtMark, i),
                    (const CdtLetter *)(gpointer)self->letters->data);
  return TRUE;
}

GBytes *
cdt_typesetter_set_page (CdtTypesetter *self, const char *content, gsize length)
{
  g_return_val_if_fail (self != NULL && content != NULL, NULL);
  GString *out = g_string_sized_new (4 * length);
  CdtPdfSpan rest = { content, content + length };
  gboolean set = TRUE;
  for (guint n = 0; set && n < self->elements->len; n++)
    set = set_element (self, n, content, &rest, out);
  cdt_pdf_put (out, rest);
  g_autoptr (GBytes) page = g_string_free_to_bytes (out);
  return set ? g_steal_pointer (&page) : NULL;
}
