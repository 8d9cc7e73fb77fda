/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-wanted-answer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-combo-choices.h"
#include "cdt-format.h"
#include "cdt-value-words.h"

struct _CdtWantedAnswer
{
  GtkBin parent_instance;
  const CdtShape *shape;
  GtkComboBoxText *combo; /* one of these */
  GtkEntry *entry;
};

G_DEFINE_FINAL_TYPE (CdtWantedAnswer, cdt_wanted_answer, GTK_TYPE_BIN)

/* "3 years", "1 year", "10 working days" as the file has it; NULL when it is no period */
static char *
parse_period (const CdtShape *shape, const char *text)
{
  g_autofree char *typed = g_strdup (text);
  char *space = strchr (g_strstrip (typed), ' ');
  g_autofree char *many = NULL;

  if (space == NULL)
    return NULL;
  g_strdelimit (space + 1, " ", '-');
  many = g_strconcat (typed, "s", NULL);
  if (cdt_shape_check_value (shape, typed, NULL))
    return g_steal_pointer (&typed);
  return cdt_shape_check_value (shape, many, NULL) ? g_steal_pointer (&many) : NULL;
}

static char *
parse (const CdtShape *shape, const char *text)
{
  switch (cdt_shape_get_field_type (shape))
    {
    case CDT_FIELD_DATE:
      return cdt_parse_date (text);
    case CDT_FIELD_MONEY:
      return cdt_parse_money (text);
    case CDT_FIELD_PERCENT:
      return cdt_parse_percent (text);
    case CDT_FIELD_PERIOD:
      return parse_period (shape, text);
    default:
      return NULL;
    }
}

static void
add_choices (GtkComboBoxText *combo, const CdtShape *shape)
{
  guint n = 0;
  const CdtChoice *choices = cdt_shape_get_choices (shape, &n);

  for (guint i = 0; i < n; i++)
    gtk_combo_box_text_append (combo, choices[i].value, choices[i].label);
}

static void
add_items (GtkComboBoxText *combo, CdtDraft *draft, const CdtShape *shape)
{
  for (const char *const *target = cdt_shape_get_targets (shape); target != NULL && *target != NULL; target++)
    {
      GListModel *list = G_LIST_MODEL (cdt_draft_get_list (draft, *target));

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (CdtItem) item = g_list_model_get_item (list, i);
          g_autofree char *name = cdt_item_dup_name (item);

          gtk_combo_box_text_append (combo, cdt_item_get_id (item), name);
        }
    }
}

static gboolean
is_picked (const CdtShape *shape)
{
  CdtFieldType type = cdt_shape_get_field_type (shape);

  return type == CDT_FIELD_CHOICE || type == CDT_FIELD_YES_NO || type == CDT_FIELD_REFERENCE;
}

static GtkWidget *
make_combo (CdtWantedAnswer *self, CdtDraft *draft, const char *value)
{
  g_autofree char *words = value != NULL ? cdt_value_words_dup (draft, self->shape, value) : NULL;

  self->combo = GTK_COMBO_BOX_TEXT (cdt_combo_choices_new (_ ("Not said")));
  if (cdt_shape_get_field_type (self->shape) == CDT_FIELD_REFERENCE)
    add_items (self->combo, draft, self->shape);
  else if (cdt_shape_get_field_type (self->shape) == CDT_FIELD_YES_NO)
    {
      gtk_combo_box_text_append (self->combo, "yes", _ ("Yes"));
      gtk_combo_box_text_append (self->combo, "no", _ ("No"));
    }
  else
    add_choices (self->combo, self->shape);
  cdt_combo_choices_show (self->combo, value, words);
  return GTK_WIDGET (self->combo);
}

static GtkWidget *
make_entry (CdtWantedAnswer *self, CdtDraft *draft, const char *value)
{
  g_autofree char *words = value != NULL ? cdt_value_words_dup (draft, self->shape, value) : NULL;

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_text (self->entry, words != NULL ? words : "");
  gtk_entry_set_width_chars (self->entry, 16);
  return GTK_WIDGET (self->entry);
}

static void
cdt_wanted_answer_class_init (CdtWantedAnswerClass *klass)
{
}

static void
cdt_wanted_answer_init (CdtWantedAnswer *self)
{
  gtk_widget_show (GTK_WIDGET (self));
}

GtkWidget *
cdt_wanted_answer_new (CdtDraft *draft, const CdtShape *shape, const char *value, const char *name)
{
  CdtWantedAnswer *self;
  GtkWidget *control;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && shape != NULL, NULL);

  self = g_object_new (CDT_TYPE_WANTED_ANSWER, NULL);
  self->shape = shape;
  control = is_picked (shape) ? make_combo (self, draft, value) : make_entry (self, draft, value);
  if (name != NULL)
    atk_object_set_name (gtk_widget_get_accessible (control), name);
  gtk_widget_show (control);
  gtk_container_add (GTK_CONTAINER (self), control);
  return GTK_WIDGET (self);
}

char *
cdt_wanted_answer_dup_value (CdtWantedAnswer *self)
{
  const char *text;
  char *parsed;

  g_return_val_if_fail (CDT_IS_WANTED_ANSWER (self), NULL);

  text = self->combo != NULL ? gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->combo))
                             : gtk_entry_get_text (self->entry);
  if (text == NULL || *text == '\0')
    return NULL;
  parsed = self->entry != NULL ? parse (self->shape, text) : NULL;
  return parsed != NULL ? parsed : g_strdup (text);
}
