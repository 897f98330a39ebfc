const only = (name, comment, from, toNot) => ({ name, comment, severity: 'error', from: { path: from }, to: toNot });

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('domain-is-pure', 'the rules import zod and themselves, nothing else', '^functions/domain/', {
      pathNot: ['^functions/domain/', '^node_modules/zod/'],
    }),
    only('store-knows-no-stage', 'repositories share domain and platform', '^functions/store/', {
      path: '^functions/(?!domain/|store/|platform/)',
    }),
    only('platform-knows-no-stage', 'platform is below the stages', '^functions/platform/', {
      path: '^functions/(?!domain/|platform/)',
    }),
    only(
      'stages-do-not-meet',
      'stages share through domain, store and platform',
      '^functions/(?!domain/|store/|platform/)([^/]+)/',
      {
        path: '^functions/(?!domain/|store/|platform/)',
        pathNot: '^functions/$1/',
      },
    ),
    only('functions-know-no-cdk', 'only infra imports the CDK', '^(functions|local|scripts)/', {
      path: '^node_modules/(aws-cdk-lib|constructs)/',
    }),
    only('functions-stand-alone', 'what runs in Lambda imports neither infra nor local', '^functions/', {
      path: '^(infra|local|scripts|test)/',
    }),
    only('infra-shares-environments-only', 'infra sees functions through their environment schemas', '^infra/', {
      path: '^functions/',
      pathNot: '^functions/[^/]+/environment\\.ts$',
    }),
    only('infra-stands-alone', 'infra imports no local or test code', '^infra/', { path: '^(local|test|scripts)/' }),
    only('local-stands-outside', 'local code runs the app and never imports it', '^local/', {
      path: '^(functions|infra|test)/',
    }),
    only('nothing-imports-tests', 'tests are leaves', '^(functions|infra|local|scripts)/', { path: '^test/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(cdk\\.out|dist|\\.local[^/]*)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
