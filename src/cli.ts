console.log('portquiz');
