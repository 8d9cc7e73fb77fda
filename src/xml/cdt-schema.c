/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-schema.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlversion.h>

#include "cdt-tree-private.h"

/* RELAX NG was part of "schemas" until 2.14 and may be left out of a build since. Without it drafts
 * still load: the scan and the parser are the gate, the grammar is a second opinion. */
#if defined(LIBXML_RELAXNG_ENABLED) || (LIBXML_VERSION < 21400 && defined(LIBXML_SCHEMAS_ENABLED))
#define HAVE_RELAXNG 1
#include <libxml/relaxng.h>
#else
#define HAVE_RELAXNG 0
#endif

#define MAX_PROBLEMS 50

struct _CdtSchema
{
  gatomicrefcount ref_count;
#if HAVE_RELAXNG
  xmlRelaxNG *grammar;
#endif
};

#if HAVE_RELAXNG
#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

static char *
describe_problem (const xmlError *error, const CdtNode *node)
{
  const char *name = cdt_node_is_element (node) ? (const char *)node->name : "?";

  switch (error->code)
    {
    case XML_RELAXNG_ERR_ELEMWRONG:
    case XML_RELAXNG_ERR_ELEMNAME:
    case XML_RELAXNG_ERR_ELEMEXTRANS:
    case XML_RELAXNG_ERR_ELEMNOTEMPTY:
      return g_strdup_printf (_ ("The element <%s> is not known here, or stands in the wrong place."), name);
    case XML_RELAXNG_ERR_ATTRVALID:
    case XML_RELAXNG_ERR_ATTREXTRANS:
    case XML_RELAXNG_ERR_ATTRNAME:
    case XML_RELAXNG_ERR_INVALIDATTR:
      return g_strdup_printf (_ ("An attribute of <%s> is missing, not known or not of the right form."),
                              name);
    case XML_RELAXNG_ERR_NOELEM:
      return g_strdup_printf (_ ("The element <%s> lacks an element that it must hold."), name);
    default:
      return g_strdup_printf (_ ("The element <%s> holds what its type does not allow."), name);
    }
}

/* libxml2 says of each ancestor that it failed as well, and often says one thing twice. */
static gboolean
is_repetition (const GPtrArray *problems, const CdtNode *node)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const CdtSchemaProblem *problem = g_ptr_array_index (problems, i);

      for (const CdtNode *holder = problem->node; holder != NULL; holder = holder->parent)
        if (holder == node)
          return TRUE;
    }

  return FALSE;
}

static void
problem_cb (void *data, XmlError *error)
{
  GPtrArray *problems = data;
  CdtNode *node = error->node;
  CdtSchemaProblem *problem;

  if (node != NULL && node->type == XML_ATTRIBUTE_NODE)
    node = node->parent;
  if (problems->len == MAX_PROBLEMS || (node != NULL && is_repetition (problems, node)))
    return;
  problem = g_new0 (CdtSchemaProblem, 1);
  problem->message = describe_problem (error, node);
  problem->line = cdt_node_is_element (node) ? cdt_node_get_line (node) : (guint)MAX (error->line, 0);
  problem->node = cdt_node_is_element (node) ? node : NULL;
  g_ptr_array_add (problems, problem);
}

static void
grammar_fault_cb (void *data, XmlError *error)
{
  char **reason = data;

  if (*reason == NULL)
    *reason = g_strdup_printf ("%d: %s", error->line, error->message != NULL ? error->message : "?");
}

static xmlRelaxNG *
compile_grammar (CdtTree *tree, const char *name, GError **error)
{
  g_autofree char *reason = NULL;
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewDocParserCtxt (cdt_tree_get_doc (tree));
  xmlRelaxNG *grammar;

  xmlRelaxNGSetParserStructuredErrors (parser, (xmlStructuredErrorFunc)grammar_fault_cb, &reason);
  grammar = xmlRelaxNGParse (parser);
  xmlRelaxNGFreeParserCtxt (parser);
  if (grammar == NULL)
    g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_WRONG_KIND,
                 _ ("%s:%s: this is not a sound RELAX NG grammar."), name, reason != NULL ? reason : "1");

  return grammar;
}
#endif

void
cdt_schema_problem_free (CdtSchemaProblem *problem)
{
  if (problem == NULL)
    return;
  g_free (problem->message);
  g_free (problem);
}

CdtSchema *
cdt_schema_new (GBytes *grammar, const char *name, GError **error)
{
#if HAVE_RELAXNG
  g_autoptr (CdtTree) tree = NULL;
  xmlRelaxNG *compiled;
  CdtSchema *schema;

  g_return_val_if_fail (grammar != NULL && name != NULL, NULL);

  tree = cdt_tree_new_from_bytes (grammar, name, error);
  if (tree == NULL)
    return NULL;
  compiled = compile_grammar (tree, name, error);
  if (compiled == NULL)
    return NULL;
  schema = g_new0 (CdtSchema, 1);
  g_atomic_ref_count_init (&schema->ref_count);
  schema->grammar = compiled;

  return schema;
#else
  g_return_val_if_fail (grammar != NULL && name != NULL, NULL);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _ ("%s: files cannot be checked against their grammar, because the library libxml2 on this "
                  "computer was built without RELAX NG."),
               name);

  return NULL;
#endif
}

CdtSchema *
cdt_schema_ref (CdtSchema *schema)
{
  g_return_val_if_fail (schema != NULL, NULL);

  g_atomic_ref_count_inc (&schema->ref_count);

  return schema;
}

void
cdt_schema_unref (CdtSchema *schema)
{
  g_return_if_fail (schema != NULL);

  if (!g_atomic_ref_count_dec (&schema->ref_count))
    return;
#if HAVE_RELAXNG
  xmlRelaxNGFree (schema->grammar);
#endif
  g_free (schema);
}

GPtrArray *
cdt_schema_validate (CdtSchema *schema, CdtTree *tree)
{
  GPtrArray *problems;

  g_return_val_if_fail (schema != NULL && tree != NULL, NULL);

  problems = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_schema_problem_free);
#if HAVE_RELAXNG
  {
    xmlRelaxNGValidCtxt *validation = xmlRelaxNGNewValidCtxt (schema->grammar);

    xmlRelaxNGSetValidStructuredErrors (validation, (xmlStructuredErrorFunc)problem_cb, problems);
    xmlRelaxNGValidateDoc (validation, cdt_tree_get_doc (tree));
    xmlRelaxNGFreeValidCtxt (validation);
  }
#endif

  return problems;
}
