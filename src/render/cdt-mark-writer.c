/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-mark-writer.h"

#include <math.h>
#include <string.h>

#define DECIMALS 100000 /* a number has five */
#define UNITS 1000.0    /* in which distances between letters are written: thousandths of the size */
#define LEAST 3         /* of those: less is not seen */
#define FAR 10.0        /* sizes: what begins so far away is another line */
#define SAME_LINE 1e-4  /* points */

typedef struct
{
  GString *out;
  double size;
  const CdtTypeFont *font;
  double x, y;   /* where the line began */
  double across; /* from there to where a reader would put the next letter; sizes */
  gboolean is_open;
} Writing;

static void
put (GString *out, const char *words)
{
  g_string_append_len (out, words, (gssize)strlen (words));
}

/* Without noughts at the end; gives what was written. */
static double
put_decimal (GString *out, double number)
{
  gint64 scaled = llround (number * DECIMALS);
  guint64 left = (guint64)ABS (scaled);
  char digits[24], *end = digits + sizeof digits, *at = end;
  for (guint place = 1; place < DECIMALS; place *= 10, left /= 10)
    if (at < end || left % 10 > 0)
      *--at = (char)('0' + left % 10);
  if (at < end)
    *--at = '.';
  do
    *--at = (char)('0' + left % 10);
  while ((left /= 10) > 0);
  if (scaled < 0)
    *--at = '-';
  g_string_append_len (out, at, end - at);
  return (double)scaled / DECIMALS;
}

static void
put_decimals (GString *out, const double *numbers, guint n, const char *operator)
{
  for (guint i = 0; i < n; i++)
    {
      put_decimal (out, numbers[i]);
      g_string_append_c (out, ' ');
    }
  put (out, operator);
}

static void
put_colour (GString *out, CdtColour colour, const char *operator)
{
  put_decimals (out, (const double[]){ colour.red, colour.green, colour.blue }, 3, operator);
}

static void
put_number (GString *out, int number)
{
  if (number < 0)
    g_string_append_c (out, '-');
  cdt_pdf_put_number (out, (guint)ABS (number));
}

/* "[(letters" */
static void
open_string (Writing *writing)
{
  if (!writing->is_open)
    put (writing->out, writing->font->in_digits ? "[<" : "[(");
  writing->is_open = TRUE;
}

static void
close_string (Writing *writing)
{
  if (writing->is_open)
    put (writing->out, writing->font->in_digits ? ">]TJ\n" : ")]TJ\n");
  writing->is_open = FALSE;
}

static void
begin_text (Writing *writing, const CdtLetter *letter)
{
  GString *out = writing->out;
  put (out, "BT\n");
  put_decimal (out, writing->size);
  put (out, " 0 0 ");
  put_decimal (out, -writing->size);
  g_string_append_c (out, ' ');
  writing->x = put_decimal (out, letter->x);
  g_string_append_c (out, ' ');
  writing->y = put_decimal (out, letter->y);
  put (out, " Tm\n");
}

static void
begin_line (Writing *writing, const CdtLetter *letter)
{
  GString *out = writing->out;
  close_string (writing);
  writing->x += put_decimal (out, (letter->x - writing->x) / writing->size) * writing->size;
  g_string_append_c (out, ' ');
  writing->y -= put_decimal (out, (writing->y - letter->y) / writing->size) * writing->size;
  put (out, " Td\n");
  writing->across = 0.0;
}

static void
set_font (Writing *writing, const CdtTypeFont *font)
{
  close_string (writing);
  writing->font = font;
  put (writing->out, font->name);
  put (writing->out, " 1 Tf\n");
}

/* What is rounded off is made up for by the next distance. */
static void
put_distance (Writing *writing, int distance)
{
  g_string_append_c (writing->out, writing->font->in_digits ? '>' : ')');
  put_number (writing->out, distance);
  g_string_append_c (writing->out, writing->font->in_digits ? '<' : '(');
  writing->across -= distance / UNITS;
}

static void
put_code (Writing *writing, const CdtLetter *letter)
{
  const CdtType *type = letter->type;
  double away = UNITS * (writing->across - (letter->x - writing->x) / writing->size);
  int distance = (int)(away < 0.0 ? away - 0.5 : away + 0.5);
  open_string (writing);
  if (ABS (distance) >= LEAST)
    put_distance (writing, distance);
  if (type->n_code == 1)
    g_string_append_c (writing->out, *type->code);
  else
    g_string_append_len (writing->out, type->code, type->n_code);
  writing->across += type->advance;
}

static void
write_letter (Writing *writing, const CdtLetter *letter)
{
  const CdtType *type = letter->type;
  if (fabs (letter->y - writing->y) > SAME_LINE
      || fabs (letter->x - writing->x - writing->across * writing->size) > FAR * writing->size)
    begin_line (writing, letter);
  if (type->font != writing->font)
    set_font (writing, type->font);
  if (type->actual == NULL)
    {
      put_code (writing, letter);
      return;
    }
  close_string (writing);
  put (writing->out, type->actual);
  g_string_append_c (writing->out, '\n');
  put_code (writing, letter);
  close_string (writing);
  put (writing->out, "EMC\n");
}

static void
write_text (GString *out, const CdtMark *mark, const CdtLetter *letters)
{
  Writing writing = { .out = out, .size = mark->line };
  put_colour (out, mark->colour, "rg ");
  begin_text (&writing, letters);
  for (guint i = 0; i < mark->n_letters; i++)
    write_letter (&writing, &letters[i]);
  close_string (&writing);
  put (out, "ET\n");
}

static void
put_box (GString *out, const CdtMark *mark, const char *operator)
{
  put_decimals (out, (const double[]){ mark->x, mark->y, mark->width, mark->height }, 4, operator);
}

static void
write_frame (GString *out, const CdtMark *mark)
{
  put (out, "q ");
  put_colour (out, mark->colour, "RG ");
  put_decimals (out, &mark->line, 1, "w ");
  put_box (out, mark, "re S Q\n");
}

/* A line of nothing but ends */
static void
write_dots (GString *out, const CdtMark *mark)
{
  put (out, "q ");
  put_colour (out, mark->colour, "RG ");
  put_decimals (out, &mark->height, 1, "w 1 J [0 ");
  put_decimals (out, &mark->line, 1, "] 0 d ");
  put_decimals (out, (const double[]){ mark->x, mark->y }, 2, "m ");
  put_decimals (out, (const double[]){ mark->x + mark->width, mark->y }, 2, "l S Q\n");
}

void
cdt_mark_write (GString *out, const CdtMark *mark, const CdtLetter *letters)
{
  g_return_if_fail (out != NULL && mark != NULL && (mark->kind != CDT_MARK_TEXT || letters != NULL));
  switch (mark->kind)
    {
    case CDT_MARK_FILL:
      put_colour (out, mark->colour, "rg ");
      put_box (out, mark, "re f\n");
      break;
    case CDT_MARK_FRAME:
      write_frame (out, mark);
      break;
    case CDT_MARK_DOTS:
      write_dots (out, mark);
      break;
    case CDT_MARK_TEXT:
      write_text (out, mark, letters + mark->first);
      break;
    }
}
